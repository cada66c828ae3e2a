package dev.plumbline.graph;

import dev.plumbline.ontology.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Writes what components and kinds are: by their kind, or else by what they run. */
final class KindWriter {
  static final String KIND = Vocabulary.NAMESPACE + "kind";
  static final String IS = Vocabulary.NAMESPACE + "is";

  private final Scribe scribe;
  private final Kinds kinds;

  KindWriter(Scribe scribe, Kinds kinds) {
    this.scribe = scribe;
    this.kinds = kinds;
  }

  /** Writes what a component is, of which the technologies are written already. */
  void component(Draft draft, Optional<Statement> stated, List<Node> technologies) {
    var lineage = kinds.of(draft);
    write(draft, stated, KIND, lineage);
    var built = lineage.built().map(term -> NodeFactory.createURI(term.iri()));
    built.ifPresent(type -> scribe.type(draft.node(), type));
    for (var technology : technologies) {
      scribe.objects(technology, Arch.node("provides")).stream()
          .filter(type -> built.isEmpty() || scribe.classes().closure(type).contains(built.get()))
          .forEach(type -> scribe.type(draft.node(), type));
    }
  }

  /** Writes what a kind builds on. */
  void kind(Draft draft, Optional<Statement> stated) {
    write(draft, stated, IS, kinds.of(draft));
  }

  private void write(Draft draft, Optional<Statement> stated, String iri, Kinds.Lineage lineage) {
    var property = NodeFactory.createURI(iri);
    lineage
        .built()
        .ifPresent(term -> scribe.add(draft.node(), property, NodeFactory.createURI(term.iri())));
    lineage.own().stream()
        .findFirst()
        .ifPresent(own -> scribe.add(draft.node(), Arch.node("definedBy"), own.node()));
    stated.ifPresent(
        statement ->
            scribe
                .places()
                .put(draft.node(), property, new Places.Place(statement.at(), statement.via())));
  }
}
