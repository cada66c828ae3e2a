package dev.plumbline.diagram.read;

import dev.plumbline.graph.Architecture;
import dev.plumbline.ontology.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Reads the graph in an order that does not depend on hash tables. */
public final class GraphFacts {
  static final Comparator<Node> ORDER =
      Comparator.comparing(node -> node.isURI() ? node.getURI() : node.toString());

  private final Architecture architecture;

  public GraphFacts(Architecture architecture) {
    this.architecture = architecture;
  }

  /** Returns the vocabulary's term of this local name. */
  static Node term(String name) {
    return NodeFactory.createURI(Vocabulary.NAMESPACE + name);
  }

  /** Returns the elements of a class, sorted. */
  public List<Node> members(String type) {
    try (var found = stream(Node.ANY, RDF.type.asNode(), term(type))) {
      return found
          .map(Triple::getSubject)
          .filter(architecture.names().nodes()::contains)
          .distinct()
          .sorted(ORDER)
          .toList();
    }
  }

  public List<Node> objects(Node subject, String property) {
    try (var found = stream(subject, term(property), Node.ANY)) {
      return found.map(Triple::getObject).distinct().sorted(ORDER).toList();
    }
  }

  Optional<Node> object(Node subject, String property) {
    return objects(subject, property).stream().findFirst();
  }

  /** Returns what has a value for a property, sorted. */
  public List<Node> subjects(String property, Node object) {
    try (var found = stream(Node.ANY, term(property), object)) {
      return found.map(Triple::getSubject).distinct().sorted(ORDER).toList();
    }
  }

  /** Returns the kinds that a component is of, as users write them: its own and those above it. */
  public List<String> kinds(Node component) {
    try (var types = stream(component, RDF.type.asNode(), Node.ANY)) {
      var classes = types.map(Triple::getObject).distinct().sorted(ORDER).toList();
      var own = objects(component, "definedBy").stream().map(this::label);
      var above = classes.stream().flatMap(kind -> literal(kind, SKOS.notation.asNode()).stream());
      return Stream.concat(own, above).distinct().toList();
    }
  }

  boolean isA(Node subject, String type) {
    return architecture.graph().contains(subject, RDF.type.asNode(), term(type));
  }

  public boolean holds(Node subject, String property) {
    return object(subject, property).filter(value -> text(value).equals("true")).isPresent();
  }

  Optional<String> textOf(Node subject, String property) {
    return object(subject, property).map(this::text);
  }

  List<String> textsOf(Node subject, String property) {
    return objects(subject, property).stream().map(this::text).toList();
  }

  /** Returns what people read for a value: a text, an element's name, how a term is written. */
  public String text(Node value) {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    if (architecture.names().nodes().contains(value)) {
      return label(value);
    }
    return literal(value, SKOS.notation.asNode())
        .or(() -> literal(value, RDFS.label.asNode()))
        .orElseGet(() -> architecture.names().of(value).label());
  }

  /** Returns the name of an element or the label of a term. */
  public String label(Node node) {
    return literal(node, RDFS.label.asNode())
        .orElseGet(() -> architecture.names().of(node).label());
  }

  Optional<String> literal(Node subject, Node property) {
    try (var found = stream(subject, property, Node.ANY)) {
      return found
          .map(Triple::getObject)
          .filter(Node::isLiteral)
          .map(Node::getLiteralLexicalForm)
          .sorted()
          .findFirst();
    }
  }

  /** Returns every element, sorted. */
  public List<Node> elements() {
    return architecture.names().nodes().stream().sorted(ORDER).toList();
  }

  /** Returns the lower-case name of an element's class. */
  public String type(Node element) {
    return architecture.names().of(element).type();
  }

  public String id(Node element) {
    return architecture.names().of(element).id();
  }

  public String shortId(Node element) {
    return architecture.names().of(element).label();
  }

  Stream<Triple> stream(Node subject, Node property, Node object) {
    return architecture.graph().stream(subject, property, object);
  }
}
