package dev.plumbline.graph;

import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;

/** Writes elements to the graph: what they are, where they are put, and what holds of them. */
final class ElementWriter {
  private final Scribe scribe;
  private final Vocabulary vocabulary;
  private final FactWriter facts;
  private final KindWriter kinds;
  private final TechnologyWriter technologies;

  ElementWriter(
      Scribe scribe,
      Vocabulary vocabulary,
      FactWriter facts,
      KindWriter kinds,
      TechnologyWriter technologies) {
    this.scribe = scribe;
    this.vocabulary = vocabulary;
    this.facts = facts;
    this.kinds = kinds;
    this.technologies = technologies;
  }

  /** Writes an element of which {@code stated} holds. */
  void write(Draft draft, Facts stated) {
    var node = draft.node();
    scribe.places().put(node, new Places.Place(draft.at(), Optional.empty()));
    scribe.type(node, NodeFactory.createURI(draft.classIri()));
    scribe.add(node, Arch.ID, id(draft));
    scribe.add(node, Arch.IN_SYSTEM, draft.system().node());
    draft.ends().ifPresent(ends -> connect(draft, ends));
    draft.placements().forEach(placement -> place(draft, placement));
    switch (draft.classIri()) {
      case Arch.COMPONENT -> component(draft, stated);
      case Arch.KIND -> kind(draft, stated);
      default -> facts.write(node, draft, stated, Optional.empty());
    }
    if (vocabulary.isA(draft.classIri(), Arch.FACT)) {
      scribe.add(node, Arch.STATE, Arch.PRESENT);
    }
    label(draft);
  }

  private void connect(Draft flow, Draft.Ends ends) {
    var place = new Places.Place(flow.at(), Optional.empty());
    scribe.state(flow.node(), Arch.FROM.getURI(), ends.from().node(), place);
    scribe.state(flow.node(), Arch.TO.getURI(), ends.to().node(), place);
  }

  private void place(Draft draft, Draft.Placement placement) {
    var container = placement.container();
    var at = new Places.Place(placement.at(), Optional.empty());
    if (container.classIri().equals(Arch.BOUNDARY)) {
      scribe.state(draft.node(), Arch.IN.getURI(), container.node(), at);
    } else if (draft.classIri().equals(container.classIri())) {
      scribe.state(draft.node(), Arch.PART_OF.getURI(), container.node(), at);
    } else {
      placement.section().ifPresent(section -> member(container, section, draft, at));
    }
  }

  private void member(Draft owner, Property section, Draft draft, Places.Place at) {
    scribe.state(owner.node(), section.iri(), draft.node(), at);
  }

  private void component(Draft draft, Facts stated) {
    var kind = stated.remove(KindWriter.KIND);
    facts.write(draft.node(), draft, stated, Optional.empty());
    technologies.write(draft.node());
    kinds.component(draft, kind, technologies.technologies(draft.node()));
  }

  /** A kind keeps its own facts; those for its components are written with them. */
  private void kind(Draft draft, Facts stated) {
    var own = new Facts();
    stated.all().stream()
        .filter(statement -> scribe.classes().isOn(statement.property(), Arch.KIND))
        .forEach(own::put);
    stated.extensions().forEach(own::extend);
    var is = own.remove(KindWriter.IS);
    facts.write(draft.node(), draft, own, Optional.empty());
    kinds.kind(draft, is);
  }

  private static String id(Draft draft) {
    return draft.ends().map(ElementWriter::sentence).orElse(draft.id());
  }

  private static String sentence(Draft.Ends ends) {
    return String.join("/", ends.from().path()) + " -> " + String.join("/", ends.to().path());
  }

  private void label(Draft draft) {
    if (!scribe.has(draft.node(), Arch.LABEL)) {
      scribe.add(draft.node(), Arch.LABEL, id(draft));
    }
  }
}
