package dev.plumbline.derive.topology;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The graph as derivations see it: reads that give sorted lists, so that what follows does not
 * depend on the order of a hash table, and adds.
 */
public final class DerivedFacts {
  /** By IRI, and literals by their text. */
  public static final Comparator<Node> ORDER =
      Comparator.comparing(node -> node.isURI() ? node.getURI() : node.toString());

  private static final Node TYPE = RDF.type.asNode();
  private static final Node LABEL = RDFS.label.asNode();

  private final Graph graph;
  private final Map<Node, List<Node>> members = new HashMap<>();

  public DerivedFacts(Graph graph) {
    this.graph = graph;
  }

  public Graph graph() {
    return graph;
  }

  /** Returns the elements of a class, sorted; classes do not grow while deriving. */
  public List<Node> members(Node type) {
    return members.computeIfAbsent(type, key -> subjects(TYPE, key));
  }

  public List<Node> objects(Node subject, Node property) {
    return sorted(stream(subject, property, Node.ANY).map(Triple::getObject));
  }

  public List<Node> subjects(Node property, Node object) {
    return sorted(stream(Node.ANY, property, object).map(Triple::getSubject));
  }

  /** Hands out every subject and object of the property, in no order. */
  void each(Node property, BiConsumer<Node, Node> reader) {
    try (var found = stream(Node.ANY, property, Node.ANY)) {
      found.forEach(triple -> reader.accept(triple.getSubject(), triple.getObject()));
    }
  }

  /** Returns the value, the first in order when there are several. */
  public Optional<Node> object(Node subject, Node property) {
    try (var found = stream(subject, property, Node.ANY)) {
      return found.map(Triple::getObject).min(ORDER);
    }
  }

  public boolean has(Node subject, Node property, Node object) {
    return graph.contains(subject, property, object);
  }

  public boolean has(Node subject, Node property) {
    return graph.contains(subject, property, Node.ANY);
  }

  public boolean isA(Node subject, Node type) {
    return graph.contains(subject, TYPE, type);
  }

  /** Returns whether the property is stated or derived to be true. */
  public boolean holds(Node subject, Node property) {
    return graph.contains(subject, property, Arch.TRUE);
  }

  public OptionalDouble number(Node subject, Node property) {
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

  public Optional<String> text(Node subject, Node property) {
    return object(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
  }

  /** Returns what a term is written as, or the text itself when the value is no term. */
  public Optional<String> notation(Node subject, Node property) {
    return object(subject, property)
        .flatMap(
            value ->
                value.isLiteral()
                    ? Optional.of(value.getLiteralLexicalForm())
                    : text(value, Arch.NOTATION));
  }

  /** Returns the name of an element, or the last part of its IRI. */
  public String label(Node node) {
    return text(node, LABEL)
        .orElseGet(() -> node.getURI().substring(node.getURI().lastIndexOf('/') + 1));
  }

  public void addAll(Node subject, Node property, Iterable<Node> objects) {
    objects.forEach(object -> graph.add(subject, property, object));
  }

  public void add(Node subject, Node property, Node object) {
    graph.add(subject, property, object);
  }

  public void add(Node subject, Node property) {
    graph.add(subject, property, Arch.TRUE);
  }

  public void add(Node subject, Node property, String text) {
    graph.add(subject, property, NodeFactory.createLiteralString(text));
  }

  public void add(Node subject, Node property, double amount) {
    graph.add(subject, property, Arch.decimal(BigDecimal.valueOf(amount)));
  }

  public void add(Node subject, Node property, int count) {
    graph.add(subject, property, Arch.integer(count));
  }

  private static List<Node> sorted(Stream<Node> nodes) {
    try (nodes) {
      return nodes.sorted(ORDER).distinct().toList();
    }
  }

  private Stream<Triple> stream(Node subject, Node property, Node object) {
    return graph.stream(subject, property, object);
  }
}
