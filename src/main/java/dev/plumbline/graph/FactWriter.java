package dev.plumbline.graph;

import dev.plumbline.document.Tree;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Writes what is stated of elements to the graph, and where it is stated to the places. */
final class FactWriter {
  private final Graph graph;
  private final Places places;
  private final Classes classes;
  private final Values values;

  FactWriter(Graph graph, Places places, Classes classes, Values values) {
    this.graph = graph;
    this.places = places;
    this.classes = classes;
    this.values = values;
  }

  /**
   * Writes facts.
   *
   * @param subject what they hold of
   * @param element the element that the subject is, or is a fact of
   * @param via what brought all of them, where they do not say so themselves
   */
  void write(Node subject, Draft element, Facts facts, Optional<Tree.Via> via) {
    for (var statement : facts.all()) {
      write(subject, element, statement, statement.via().or(() -> via));
    }
  }

  private void write(Node subject, Draft element, Statement statement, Optional<Tree.Via> via) {
    var property = statement.property();
    var place = new Places.Place(statement.at(), via);
    for (var predicate : classes.properties(property.iri())) {
      places.put(subject, predicate, place);
    }
    var content = statement.content();
    if (content instanceof Content.One one) {
      value(subject, element, property, one.value(), via);
    } else if (content instanceof Content.Several several) {
      several.values().forEach(each -> value(subject, element, property, each, via));
    } else if (content instanceof Content.Group group) {
      var node = Iris.fact(subject, property.key());
      group(subject, element, property, node, group, place);
    } else if (content instanceof Content.Groups groups) {
      groups(subject, element, property, groups, via);
    } else if (content instanceof Content.NotApplicable inapplicable) {
      inapplicable(subject, property, inapplicable, place);
    } else {
      absent(subject, property, place);
    }
  }

  private void value(
      Node subject, Draft element, Property property, Tree.Scalar written, Optional<Tree.Via> via) {
    values
        .read(property, written, element)
        .ifPresent(
            value -> {
              var place = new Places.Place(written.at(), via);
              for (var predicate : classes.properties(property.iri())) {
                add(subject, predicate, value.node());
                places.put(subject, predicate, value.node(), place);
              }
              value.currency().ifPresent(code -> add(subject, Arch.node("currency"), text(code)));
              value
                  .technology()
                  .filter(use -> property.form() == Form.TERM)
                  .flatMap(use -> use.version())
                  .ifPresent(version -> use(subject, value.node(), version, place));
            });
  }

  private void use(Node subject, Node technology, String version, Places.Place place) {
    var name = technology.getURI().substring(technology.getURI().lastIndexOf('/') + 1);
    var node = Iris.fact(Iris.fact(subject, "technology"), name);
    add(subject, Arch.node("runs"), node);
    type(node, Arch.node("TechnologyUse"));
    add(node, Arch.node("technology"), technology);
    add(node, Arch.node("technologyVersion"), text(version));
    places.put(node, place);
  }

  private void groups(
      Node subject,
      Draft element,
      Property property,
      Content.Groups groups,
      Optional<Tree.Via> via) {
    var list = Iris.fact(subject, property.key());
    groups
        .items()
        .forEach(
            (id, item) ->
                group(
                    subject,
                    element,
                    property,
                    Iris.fact(list, id),
                    item,
                    new Places.Place(item.at(), via)));
  }

  private void group(
      Node subject,
      Draft element,
      Property property,
      Node node,
      Content.Group group,
      Places.Place place) {
    link(subject, property, node, place);
    add(node, Arch.STATE, Arch.PRESENT);
    write(node, element, group.facts(), place.via());
  }

  private void absent(Node subject, Property property, Places.Place place) {
    if (property.form() != Form.FACT) {
      state(subject, property, Arch.NONE, place);
      return;
    }
    var node = Iris.fact(subject, property.key());
    link(subject, property, node, place);
    add(node, Arch.STATE, Arch.ABSENT);
  }

  private void inapplicable(
      Node subject, Property property, Content.NotApplicable content, Places.Place place) {
    var node = Iris.fact(subject, property.key());
    if (property.form() == Form.FACT) {
      link(subject, property, node, place);
    } else {
      state(subject, property, node, place);
    }
    add(node, Arch.STATE, Arch.NOT_APPLICABLE);
    add(node, Arch.REASON, text(content.reason().text()));
  }

  private void link(Node subject, Property property, Node node, Places.Place place) {
    state(subject, property, node, place);
    property.range().ifPresent(range -> type(node, NodeFactory.createURI(range)));
  }

  private void state(Node subject, Property property, Node object, Places.Place place) {
    if (!object.equals(Arch.NONE)) {
      places.put(object, place);
    }
    for (var predicate : classes.properties(property.iri())) {
      add(subject, predicate, object);
      places.put(subject, predicate, object, place);
    }
  }

  /** States that a node is of a class, and of all classes above it. */
  void type(Node node, Node type) {
    classes.closure(type).forEach(one -> add(node, Arch.TYPE, one));
  }

  /** Adds a triple. */
  void add(Node subject, Node predicate, Node object) {
    graph.add(Triple.create(subject, predicate, object));
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
