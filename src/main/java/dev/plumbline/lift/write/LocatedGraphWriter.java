package dev.plumbline.lift.write;

import dev.plumbline.graph.Places;
import dev.plumbline.lift.outline.ClassHierarchy;
import dev.plumbline.rdf.StandardTerms;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Puts triples into the graph and their places beside it. */
final class LocatedGraphWriter {
  private final Graph graph;
  private final Places places;
  private final ClassHierarchy classes;

  LocatedGraphWriter(Graph graph, Places places, ClassHierarchy classes) {
    this.graph = graph;
    this.places = places;
    this.classes = classes;
  }

  /** Adds a triple. */
  void add(Node subject, Node predicate, Node object) {
    graph.add(Triple.create(subject, predicate, object));
  }

  /** Adds a triple whose object is text. */
  void add(Node subject, Node predicate, String text) {
    add(subject, predicate, NodeFactory.createLiteralString(text));
  }

  /** Adds a triple whose object is a typed literal. */
  void add(Node subject, Node predicate, String text, XSDDatatype type) {
    add(subject, predicate, NodeFactory.createLiteralDT(text, type));
  }

  /** States that a node is of a class, and of all classes above it. */
  void type(Node node, Node type) {
    classes.closure(type).forEach(one -> add(node, StandardTerms.TYPE, one));
  }

  /** States a value of a property and of the properties above it, with its place. */
  void state(Node subject, String property, Node object, Places.Place place) {
    for (var predicate : classes.properties(property)) {
      add(subject, predicate, object);
      places.put(subject, predicate, object, place);
    }
  }

  /** Returns the objects of a subject's property. */
  List<Node> objects(Node subject, Node predicate) {
    var found = new ArrayList<Node>(2);
    graph
        .find(subject, predicate, Node.ANY)
        .mapWith(Triple::getObject)
        .forEachRemaining(found::add);
    return found;
  }

  /** Returns whether the subject has the property. */
  boolean has(Node subject, Node predicate) {
    return graph.contains(subject, predicate, Node.ANY);
  }

  Places places() {
    return places;
  }

  ClassHierarchy classes() {
    return classes;
  }
}
