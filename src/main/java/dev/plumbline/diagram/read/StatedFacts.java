package dev.plumbline.diagram.read;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.ElementReader;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.quantity.Amount;
import dev.plumbline.quantity.Quantity;
import dev.plumbline.rdf.NodeOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;

/**
 * Reads the facts that a model states about an element, with keys and values as people write them.
 */
final class StatedFacts {
  private static final Node DESCRIPTION = DCTerms.description.asNode();
  private static final int DEEPEST = 3;

  private final Architecture architecture;
  private final ElementReader graph;

  StatedFacts(Architecture architecture, ElementReader graph) {
    this.architecture = architecture;
    this.graph = graph;
  }

  /** Returns the facts of an element: its description, then the others by key. */
  List<Diagram.Fact> of(Node element) {
    var facts = new ArrayList<Diagram.Fact>();
    graph
        .literal(element, DESCRIPTION)
        .ifPresent(
            text -> facts.add(new Diagram.Fact("description", text, at(element, DESCRIPTION))));
    for (var property : properties(element)) {
      if (!property.equals(DESCRIPTION)
          && architecture.places().of(element, property).isPresent()) {
        fact(element, property).ifPresent(facts::add);
      }
    }
    return facts;
  }

  private List<Node> properties(Node subject) {
    try (var found = graph.stream(subject, Node.ANY, Node.ANY)) {
      return found.map(Triple::getPredicate).distinct().sorted(NodeOrder.ORDER).toList();
    }
  }

  private Optional<Location> at(Node subject, Node property) {
    return architecture.places().of(subject, property).map(place -> place.at());
  }

  private Optional<Diagram.Fact> fact(Node element, Node property) {
    return key(property)
        .map(
            key ->
                new Diagram.Fact(
                    key.key(), values(element, property, key, 0), at(element, property)))
        .filter(fact -> !fact.value().isBlank());
  }

  private Optional<Property> key(Node property) {
    return architecture.vocabulary().property(property.getURI()).filter(key -> !key.structural());
  }

  private String values(Node subject, Node property, Property key, int depth) {
    try (var found = graph.stream(subject, property, Node.ANY)) {
      return found
          .map(Triple::getObject)
          .map(value -> value(subject, value, key, depth))
          .filter(value -> !value.isBlank())
          .sorted()
          .collect(Collectors.joining(depth == 0 ? ", " : " and "));
    }
  }

  private String value(Node subject, Node value, Property key, int depth) {
    if (value.isLiteral()) {
      return literal(subject, value.getLiteralLexicalForm(), key.form());
    }
    if (architecture.names().nodes().contains(value)) {
      return graph.text(value);
    }
    return graph
        .textOf(value, "state")
        .map(state -> group(value, state, depth))
        .orElseGet(() -> graph.text(value));
  }

  /** Returns a group of facts in one line: {@code every: 1h, location: other-region}. */
  private String group(Node group, String state, int depth) {
    if (state.equals("absent")) {
      return "none";
    }
    if (state.equals("n/a")) {
      return "n/a: " + graph.textOf(group, "reason").orElse("");
    }
    if (depth == DEEPEST) {
      return "yes";
    }
    var parts = new ArrayList<String>();
    for (var property : properties(group)) {
      key(property)
          .filter(key -> architecture.places().of(group, property).isPresent())
          .ifPresent(key -> parts.add(key.key() + ": " + values(group, property, key, depth + 1)));
    }
    var text = parts.isEmpty() ? "yes" : String.join(", ", parts);
    return depth > 0 && parts.size() > 1 ? "{" + text + "}" : text;
  }

  private String literal(Node subject, String text, Form form) {
    if (form == Form.YES_NO) {
      return text.equals("true") ? "yes" : text.equals("false") ? "no" : text;
    }
    return Quantity.of(form).map(quantity -> shown(quantity, subject, text)).orElse(text);
  }

  private String shown(Quantity quantity, Node subject, String text) {
    try {
      return quantity.write(new Amount(new BigDecimal(text), graph.textOf(subject, "currency")));
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
