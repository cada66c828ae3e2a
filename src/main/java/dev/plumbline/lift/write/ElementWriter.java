package dev.plumbline.lift.write;

import dev.plumbline.graph.Places;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.resolve.ResolvedElement;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;

/** Writes elements to the graph: what they are, where they are put, and what holds of them. */
final class ElementWriter {
  private final LocatedGraphWriter graph;
  private final Vocabulary vocabulary;
  private final TechnologyWriter technologies;
  private final FactWriter facts;
  private final KindWriter kinds;

  ElementWriter(LocatedGraphWriter graph, Vocabulary vocabulary, PathMentions paths) {
    this.graph = graph;
    this.vocabulary = vocabulary;
    this.technologies = new TechnologyWriter(graph, vocabulary);
    this.facts = new FactWriter(graph, technologies, paths);
    this.kinds = new KindWriter(graph);
  }

  /** Writes an element. */
  void write(ResolvedElement resolved) {
    var element = resolved.element();
    var node = element.node();
    graph.places().put(node, new Places.Place(element.at(), Optional.empty()));
    graph.type(node, NodeFactory.createURI(element.classIri()));
    graph.add(node, Arch.ID, id(element));
    graph.add(node, Arch.IN_SYSTEM, element.system().node());
    element.ends().ifPresent(ends -> connect(element, ends));
    element.placements().forEach(placement -> place(element, placement));
    facts.write(node, resolved.facts());
    switch (element.classIri()) {
      case ClassIris.COMPONENT -> component(resolved);
      case ClassIris.KIND -> kinds.kind(resolved);
      default -> {}
    }
    if (vocabulary.isA(element.classIri(), ClassIris.FACT)) {
      graph.add(node, Arch.STATE, Arch.PRESENT);
    }
    label(element);
  }

  private void connect(StatedElement flow, StatedElement.Ends ends) {
    var place = new Places.Place(flow.at(), Optional.empty());
    graph.state(flow.node(), Arch.FROM.getURI(), ends.from().node(), place);
    graph.state(flow.node(), Arch.TO.getURI(), ends.to().node(), place);
  }

  private void place(StatedElement element, StatedElement.Placement placement) {
    var container = placement.container();
    var at = new Places.Place(placement.at(), Optional.empty());
    if (container.classIri().equals(ClassIris.BOUNDARY)) {
      graph.state(element.node(), Arch.IN.getURI(), container.node(), at);
    } else if (element.classIri().equals(container.classIri())) {
      graph.state(element.node(), Arch.PART_OF.getURI(), container.node(), at);
    } else {
      placement.section().ifPresent(section -> member(container, section, element, at));
    }
  }

  private void member(
      StatedElement owner, Property section, StatedElement element, Places.Place at) {
    graph.state(owner.node(), section.iri(), element.node(), at);
  }

  private void component(ResolvedElement resolved) {
    var node = resolved.element().node();
    technologies.write(node);
    var runs = new ArrayList<>(technologies.technologies(node));
    runs.addAll(technologies.likely(node));
    kinds.component(resolved, runs);
  }

  private static String id(StatedElement element) {
    return element.ends().map(ElementWriter::sentence).orElse(element.id());
  }

  private static String sentence(StatedElement.Ends ends) {
    return String.join("/", ends.from().path()) + " -> " + String.join("/", ends.to().path());
  }

  private void label(StatedElement element) {
    if (!graph.has(element.node(), StandardTerms.LABEL)) {
      graph.add(element.node(), StandardTerms.LABEL, id(element));
    }
  }
}
