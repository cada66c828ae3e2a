package dev.plumbline.lift.write;

import dev.plumbline.graph.Places;
import dev.plumbline.lift.resolve.ResolvedElement;
import dev.plumbline.rdf.Arch;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Writes what components and kinds are: by their kind, or else by what they run. */
final class KindWriter {
  private static final Node KIND = Arch.term("kind");
  private static final Node IS = Arch.term("is");
  private static final String API = Arch.iri("api");
  private static final Node SERVER = Arch.term("Server");

  private final LocatedGraphWriter graph;

  KindWriter(LocatedGraphWriter graph) {
    this.graph = graph;
  }

  /**
   * Writes what a component is, of which the technologies are written already. A machine that runs
   * one product is that, too, unless it offers an API of its own; which of several products answers
   * its calls is not known.
   */
  void component(ResolvedElement component, List<Node> technologies) {
    var node = component.element().node();
    write(component, KIND);
    var built = component.lineage().built().map(term -> NodeFactory.createURI(term.iri()));
    built.ifPresent(type -> graph.type(node, type));
    var provided = technologies.stream().flatMap(each -> provided(each).stream()).toList();
    var runsOne =
        component.element().facts().get(API).isEmpty()
            && provided.stream().filter(type -> !isA(type, SERVER)).distinct().count() == 1;
    provided.stream()
        .filter(
            type ->
                built.isEmpty() || isA(type, built.get()) || runsOne && built.get().equals(SERVER))
        .forEach(type -> graph.type(node, type));
  }

  private List<Node> provided(Node technology) {
    return graph.objects(technology, Arch.term("provides")).stream().toList();
  }

  private boolean isA(Node type, Node kind) {
    return graph.classes().closure(type).contains(kind);
  }

  /** Writes what a kind builds on. */
  void kind(ResolvedElement kind) {
    write(kind, IS);
  }

  private void write(ResolvedElement resolved, Node property) {
    var node = resolved.element().node();
    var lineage = resolved.lineage();
    lineage.built().ifPresent(term -> graph.add(node, property, NodeFactory.createURI(term.iri())));
    lineage.own().stream()
        .findFirst()
        .ifPresent(own -> graph.add(node, Arch.term("definedBy"), own.node()));
    resolved
        .kind()
        .map(statement -> new Places.Place(statement.at(), statement.via()))
        .ifPresent(place -> graph.places().put(node, property, place));
  }
}
