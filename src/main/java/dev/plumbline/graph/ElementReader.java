package dev.plumbline.graph;

import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.NodeOrder;
import dev.plumbline.rdf.StandardTerms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Reads the elements of an architecture as people know them: classes and properties by their local
 * names, values as authors write them.
 */
public final class ElementReader extends GraphReader {
  private final Names names;

  public ElementReader(Architecture architecture) {
    super(architecture.graph());
    names = architecture.names();
  }

  /** Returns the elements of a class, sorted. */
  public List<Node> members(String type) {
    return members(Arch.term(type)).stream().filter(names.nodes()::contains).toList();
  }

  public List<Node> objects(Node subject, String property) {
    return objects(subject, Arch.term(property));
  }

  public Optional<Node> object(Node subject, String property) {
    return object(subject, Arch.term(property));
  }

  /** Returns what has a value for a property, sorted. */
  public List<Node> subjects(String property, Node object) {
    return subjects(Arch.term(property), object);
  }

  public boolean isA(Node subject, String type) {
    return isA(subject, Arch.term(type));
  }

  public boolean holds(Node subject, String property) {
    return holds(subject, Arch.term(property));
  }

  public Optional<String> textOf(Node subject, String property) {
    return object(subject, property).map(this::text);
  }

  public List<String> textsOf(Node subject, String property) {
    return objects(subject, property).stream().map(this::text).toList();
  }

  /** Returns the kinds that a component is of, as users write them: its own and those above it. */
  public List<String> kinds(Node component) {
    var classes =
        NodeOrder.sorted(stream(component, StandardTerms.TYPE, Node.ANY).map(Triple::getObject));
    var own = objects(component, "definedBy").stream().map(this::label);
    var above = classes.stream().flatMap(kind -> literal(kind, StandardTerms.NOTATION).stream());
    return Stream.concat(own, above).distinct().toList();
  }

  /** Returns what people read for a value: a text, an element's name, how a term is written. */
  public String text(Node value) {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    if (names.nodes().contains(value)) {
      return label(value);
    }
    return literal(value, StandardTerms.NOTATION)
        .or(() -> literal(value, StandardTerms.LABEL))
        .orElseGet(() -> names.of(value).label());
  }

  /** Returns the name of an element or the label of a term. */
  @Override
  public String label(Node node) {
    return literal(node, StandardTerms.LABEL).orElseGet(() -> names.of(node).label());
  }

  /** Returns every element, sorted. */
  public List<Node> elements() {
    return names.nodes().stream().sorted(NodeOrder.ORDER).toList();
  }

  /** Returns the lower-case name of an element's class. */
  public String type(Node element) {
    return names.of(element).type();
  }

  public String id(Node element) {
    return names.of(element).id();
  }

  public String shortId(Node element) {
    return names.of(element).label();
  }
}
