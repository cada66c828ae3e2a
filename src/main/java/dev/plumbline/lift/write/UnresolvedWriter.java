package dev.plumbline.lift.write;

import dev.plumbline.graph.Places;
import dev.plumbline.lift.outline.Iris;
import dev.plumbline.lift.resolve.UnresolvedReference;
import dev.plumbline.rdf.Arch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Writes the names in imported files that nothing defines, for a rule to report. */
final class UnresolvedWriter {
  private final LocatedGraphWriter graph;
  private final Map<Node, Integer> numbers = new HashMap<>();

  UnresolvedWriter(LocatedGraphWriter graph) {
    this.graph = graph;
  }

  void write(List<UnresolvedReference> references) {
    references.forEach(this::write);
  }

  private void write(UnresolvedReference reference) {
    var from = reference.from().node();
    var list = Iris.fact(from, "unresolved");
    var node = next(Iris.fact(Iris.fact(list, reference.key()), reference.name().text()));
    graph.type(node, Arch.term("UnresolvedReference"));
    graph.add(node, Arch.FROM, from);
    graph.add(node, Arch.term("text"), reference.name().text());
    graph.add(node, Arch.term("key"), reference.key());
    reference.nearest().stream()
        .findFirst()
        .ifPresent(nearest -> graph.add(node, Arch.term("nearest"), nearest));
    graph.places().put(node, new Places.Place(reference.name().at(), Optional.empty()));
  }

  /** Returns a node of its own for each place that names the same. */
  private Node next(Node first) {
    int number = numbers.merge(first, 1, Integer::sum);
    return number == 1 ? first : Iris.fact(first, Integer.toString(number));
  }
}
