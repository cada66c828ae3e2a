package dev.plumbline.graph;

import dev.plumbline.rdf.Literals;
import dev.plumbline.rdf.NodeOrder;
import dev.plumbline.rdf.StandardTerms;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Reads a graph in the order of nodes, which does not depend on hash tables. */
public class GraphReader {
  private final Graph graph;

  public GraphReader(Graph graph) {
    this.graph = graph;
  }

  public final Graph graph() {
    return graph;
  }

  /** Returns the elements of a class, sorted. */
  public List<Node> members(Node type) {
    return subjects(StandardTerms.TYPE, type);
  }

  public final List<Node> objects(Node subject, Node property) {
    return NodeOrder.sorted(stream(subject, property, Node.ANY).map(Triple::getObject));
  }

  public final List<Node> subjects(Node property, Node object) {
    return NodeOrder.sorted(stream(Node.ANY, property, object).map(Triple::getSubject));
  }

  /** Passes every subject and object of the property to the reader, in no order. */
  public final void each(Node property, BiConsumer<Node, Node> reader) {
    try (var found = stream(Node.ANY, property, Node.ANY)) {
      found.forEach(triple -> reader.accept(triple.getSubject(), triple.getObject()));
    }
  }

  /** Returns the value, the first in order when there are several. */
  public final Optional<Node> object(Node subject, Node property) {
    try (var found = stream(subject, property, Node.ANY)) {
      return found.map(Triple::getObject).min(NodeOrder.ORDER);
    }
  }

  public final boolean has(Node subject, Node property, Node object) {
    return graph.contains(subject, property, object);
  }

  public final boolean has(Node subject, Node property) {
    return graph.contains(subject, property, Node.ANY);
  }

  public final boolean isA(Node subject, Node type) {
    return graph.contains(subject, StandardTerms.TYPE, type);
  }

  /** Returns whether the property is stated or derived to be true. */
  public final boolean holds(Node subject, Node property) {
    return graph.contains(subject, property, Literals.TRUE);
  }

  /** Returns the number, the smallest when there are several. */
  public final OptionalDouble number(Node subject, Node property) {
    try (var found = stream(subject, property, Node.ANY)) {
      return found
          .map(Triple::getObject)
          .filter(Node::isLiteral)
          .map(Node::getLiteralValue)
          .filter(Number.class::isInstance)
          .mapToDouble(value -> ((Number) value).doubleValue())
          .min();
    }
  }

  /** Returns the literal, the first in order when there are several. */
  public final Optional<String> literal(Node subject, Node property) {
    return object(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
  }

  /** Returns what a term is written as, or the text itself when the value is no term. */
  public final Optional<String> notation(Node subject, Node property) {
    return object(subject, property)
        .flatMap(
            value ->
                value.isLiteral()
                    ? Optional.of(value.getLiteralLexicalForm())
                    : literal(value, StandardTerms.NOTATION));
  }

  /** Returns the name of an element, or the last part of its IRI. */
  public String label(Node node) {
    return literal(node, StandardTerms.LABEL)
        .orElseGet(() -> node.getURI().substring(node.getURI().lastIndexOf('/') + 1));
  }

  /** Returns the triples of a pattern, in no order; to be closed. */
  public final Stream<Triple> stream(Node subject, Node property, Node object) {
    return graph.stream(subject, property, object);
  }
}
