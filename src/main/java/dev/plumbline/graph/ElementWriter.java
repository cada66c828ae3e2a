package dev.plumbline.graph;

import dev.plumbline.document.Tree;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Writes elements to the graph: what they are, where they are put, and what holds of them. */
final class ElementWriter {
  private static final String EXTENSION = "https://plumbline.dev/x#";
  private static final String KIND = Vocabulary.NAMESPACE + "kind";
  private static final String IS = Vocabulary.NAMESPACE + "is";

  private final Graph graph;
  private final Places places;
  private final Classes classes;
  private final Vocabulary vocabulary;
  private final Kinds kinds;
  private final FactWriter facts;

  ElementWriter(
      Graph graph,
      Places places,
      Classes classes,
      Vocabulary vocabulary,
      Kinds kinds,
      FactWriter facts) {
    this.graph = graph;
    this.places = places;
    this.classes = classes;
    this.vocabulary = vocabulary;
    this.kinds = kinds;
    this.facts = facts;
  }

  /** Writes an element of which {@code stated} holds. */
  void write(Draft draft, Facts stated) {
    var node = draft.node();
    places.put(node, new Places.Place(draft.at(), Optional.empty()));
    facts.type(node, NodeFactory.createURI(draft.classIri()));
    facts.add(node, Arch.ID, text(draft.ends().isPresent() ? Iris.id(node) : draft.id()));
    facts.add(node, Arch.IN_SYSTEM, draft.system().node());
    draft.ends().ifPresent(ends -> connect(draft, ends));
    draft.placements().forEach(placement -> place(draft, placement));
    var own = stated.copy();
    switch (draft.classIri()) {
      case Arch.COMPONENT -> component(draft, own);
      case Arch.KIND -> kind(draft, own, IS);
      default -> facts.write(node, draft, own, Optional.empty());
    }
    label(draft);
    draft.extensions().values().forEach(entry -> extension(node, entry));
  }

  private void connect(Draft flow, Draft.Ends ends) {
    var place = new Places.Place(flow.at(), Optional.empty());
    facts.add(flow.node(), Arch.FROM, ends.from().node());
    facts.add(flow.node(), Arch.TO, ends.to().node());
    places.put(flow.node(), Arch.FROM, place);
    places.put(flow.node(), Arch.TO, place);
  }

  private void place(Draft draft, Draft.Placement placement) {
    var container = placement.container();
    var at = new Places.Place(placement.at(), Optional.empty());
    if (container.classIri().equals(Arch.BOUNDARY)) {
      facts.add(draft.node(), Arch.IN, container.node());
      places.put(draft.node(), Arch.IN, container.node(), at);
    } else if (draft.classIri().equals(container.classIri())) {
      facts.add(draft.node(), Arch.PART_OF, container.node());
      places.put(draft.node(), Arch.PART_OF, container.node(), at);
    } else {
      placement.section().ifPresent(section -> member(container, section, draft, at));
    }
  }

  private void member(Draft owner, Property section, Draft draft, Places.Place at) {
    for (var predicate : classes.properties(section.iri())) {
      facts.add(owner.node(), predicate, draft.node());
      places.put(owner.node(), predicate, draft.node(), at);
    }
  }

  private void component(Draft draft, Facts stated) {
    kind(draft, stated, KIND);
    var built = kinds.of(draft).built().map(Term::iri).map(NodeFactory::createURI);
    for (var technology : objects(draft.node(), Arch.node("technology"))) {
      for (var provided : objects(technology, Arch.node("provides"))) {
        boolean fits = built.isEmpty() || classes.closure(provided).contains(built.get());
        if (fits) {
          facts.type(draft.node(), provided);
        }
      }
    }
  }

  /** Writes what a component or a kind is, and then the rest of its facts. */
  private void kind(Draft draft, Facts stated, String property) {
    var lineage = kinds.of(draft);
    var written = stated.remove(property);
    facts.write(draft.node(), draft, stated, Optional.empty());
    lineage
        .built()
        .ifPresent(
            term -> {
              var type = NodeFactory.createURI(term.iri());
              facts.add(draft.node(), NodeFactory.createURI(property), type);
              if (draft.classIri().equals(Arch.COMPONENT)) {
                facts.type(draft.node(), type);
              }
            });
    lineage.own().stream()
        .findFirst()
        .ifPresent(own -> facts.add(draft.node(), Arch.node("definedBy"), own.node()));
    written.ifPresent(
        statement ->
            places.put(
                draft.node(),
                NodeFactory.createURI(property),
                new Places.Place(statement.at(), statement.via())));
  }

  private List<Node> objects(Node subject, Node predicate) {
    var found = new ArrayList<Node>();
    graph
        .find(subject, predicate, Node.ANY)
        .mapWith(triple -> triple.getObject())
        .filterKeep(Node::isURI)
        .forEachRemaining(found::add);
    return found;
  }

  private void label(Draft draft) {
    if (!graph.contains(draft.node(), Arch.LABEL, Node.ANY)) {
      var ends = draft.ends();
      var label = ends.map(e -> e.from().id() + " -> " + e.to().id()).orElse(draft.id());
      facts.add(draft.node(), Arch.LABEL, text(label));
    }
  }

  /** The user's own keys are not the vocabulary's, but a user's own rules may ask for them. */
  private void extension(Node node, Tree.Entry entry) {
    var predicate =
        NodeFactory.createURI(EXTENSION + Iris.segment(entry.key().text().substring(2)));
    var values =
        entry.value() instanceof Tree.Sequence list ? list.items() : List.of(entry.value());
    for (var value : values) {
      if (value instanceof Tree.Scalar scalar && !scalar.isEmpty()) {
        facts.add(node, predicate, text(scalar.text()));
        places.put(node, predicate, new Places.Place(entry.key().at(), entry.value().via()));
      }
    }
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
