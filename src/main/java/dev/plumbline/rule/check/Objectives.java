package dev.plumbline.rule.check;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Places.Place;
import dev.plumbline.rdf.Arch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Finds where the objectives are stated that elements take from what is around them. */
public final class Objectives {
  private static final Map<Node, Node> IN_FORCE =
      Map.of(
          Arch.term("rto"),
          Arch.term("effectiveRto"),
          Arch.term("rpo"),
          Arch.term("effectiveRpo"),
          Arch.term("availability"),
          Arch.term("targetAvailability"));
  private static final List<Node> AROUND =
      List.of(Arch.term("partOf"), Arch.term("within"), Arch.term("inSystem"));
  private static final Node TARGETS = Arch.term("targets");

  private final Architecture architecture;

  public Objectives(Architecture architecture) {
    this.architecture = architecture;
  }

  /**
   * Returns where the part's objective is stated: among its own targets, else by what it is part
   * of, a boundary around it or its system, each of which may name it among its targets.
   */
  Optional<Place> place(Node part, Node objective) {
    return Optional.ofNullable(IN_FORCE.get(objective))
        .flatMap(inForce -> objects(part, inForce).findFirst())
        .flatMap(value -> place(part, objective, value));
  }

  /** Returns where an objective in force is stated: {@code ?part arch:effectiveRpo ?value}. */
  public Optional<Place> place(Triple inForce) {
    return IN_FORCE.entrySet().stream()
        .filter(entry -> entry.getValue().equals(inForce.getPredicate()))
        .findFirst()
        .flatMap(entry -> place(inForce.getSubject(), entry.getKey(), inForce.getObject()));
  }

  private Optional<Place> place(Node part, Node objective, Node value) {
    var around = AROUND.stream().flatMap(relation -> objects(part, relation));
    return Stream.concat(Stream.of(part), around)
        .flatMap(holder -> stated(holder, objective, value).map(at -> from(part, holder, at)))
        .findFirst();
  }

  private Stream<Place> stated(Node holder, Node objective, Node value) {
    return Stream.concat(Stream.of(holder), objects(holder, TARGETS))
        .filter(subject -> objects(subject, objective).anyMatch(value::sameValueAs))
        .flatMap(subject -> architecture.places().of(subject, objective).stream());
  }

  private Place from(Node part, Node holder, Place stated) {
    var element = architecture.names().of(holder);
    return holder.equals(part)
        ? stated
        : new Place(
            stated.at(),
            Optional.of(new Tree.Via(element.type() + " " + element.label(), stated.at())));
  }

  private Stream<Node> objects(Node subject, Node property) {
    Graph graph = architecture.graph();
    return graph.find(subject, property, Node.ANY).toList().stream()
        .map(triple -> triple.getObject());
  }
}
