package dev.plumbline.rule.check;

import dev.plumbline.graph.Architecture;
import dev.plumbline.message.Items;
import dev.plumbline.quantity.Amount;
import dev.plumbline.quantity.Quantity;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rule.Parameters;
import dev.plumbline.rule.Template;
import dev.plumbline.sparql.Solution;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;

/** How nodes read in messages: elements by their shortest id, terms as an author writes them. */
public final class Wording {
  private static final int SHOWN = 5;
  private static final int DIGITS = 6;
  private static final Node STATE = Arch.term("state");
  private static final Node CURRENCY = Arch.term("currency");
  private static final Node REASON = Arch.term("reason");

  private final Architecture architecture;

  public Wording(Architecture architecture) {
    this.architecture = architecture;
  }

  /** Returns how the node reads. */
  public String of(Node node) {
    return node.isLiteral() ? literal(node) : named(node);
  }

  /** Returns how a value of a property reads: a number with its unit. */
  public String value(Node value, Node property, Optional<Node> subject) {
    var number = number(value);
    var quantity =
        Optional.of(property)
            .filter(Node::isURI)
            .flatMap(each -> architecture.vocabulary().form(each.getURI()))
            .flatMap(Quantity::of)
            .filter(each -> each != Quantity.NUMBER && each != Quantity.INTEGER);
    if (number.isEmpty() || quantity.isEmpty()) {
      return of(value);
    }
    var currency = subject.flatMap(this::currency);
    return quantity.get().write(new Amount(number.get(), currency));
  }

  private Optional<String> currency(Node subject) {
    return architecture
        .graph()
        .find(subject, CURRENCY, Node.ANY)
        .nextOptional()
        .map(currency -> of(currency.getObject()));
  }

  /**
   * Returns how the node reads before what is said of it: {@code shop: costs} for a fact of shop.
   */
  public String subject(Node node) {
    int end = node.isURI() ? node.getURI().indexOf('#') : -1;
    if (end < 0 || !architecture.graph().contains(node, STATE, Node.ANY)) {
      return of(node);
    }
    var element = NodeFactory.createURI(node.getURI().substring(0, end));
    var facts = node.getURI().substring(end + 1).replace("/", ": ");
    return architecture.names().of(element).label() + ": " + facts;
  }

  private static String literal(Node node) {
    return switch (node.getLiteralLexicalForm()) {
      case "true" -> isBoolean(node) ? "yes" : "true";
      case "false" -> isBoolean(node) ? "no" : "false";
      default -> number(node).map(Wording::plain).orElse(node.getLiteralLexicalForm());
    };
  }

  private static boolean isBoolean(Node node) {
    return NodeValue.makeNode(node).isBoolean();
  }

  private static Optional<BigDecimal> number(Node node) {
    if (!node.isLiteral()) {
      return Optional.empty();
    }
    var value = NodeValue.makeNode(node);
    return value.isDecimal() ? Optional.of(value.getDecimal()) : Optional.empty();
  }

  private static String plain(BigDecimal number) {
    return Quantity.NUMBER.write(
        number.scale() > DIGITS ? number.setScale(DIGITS, RoundingMode.HALF_EVEN) : number);
  }

  private String named(Node node) {
    var element = architecture.names().of(node);
    if (!element.type().equals("node")) {
      return element.label();
    }
    var vocabulary = architecture.vocabulary();
    var iri = element.id();
    return vocabulary
        .notation(iri)
        .or(() -> vocabulary.label(iri))
        .or(() -> state(node))
        .orElse(element.label());
  }

  /** Returns how an author writes a fact that has facts of its own, in its short form. */
  private Optional<String> state(Node fact) {
    var states = architecture.graph().find(fact, STATE, Node.ANY);
    return states
        .nextOptional()
        .map(
            state ->
                switch (state.getObject().getLocalName()) {
                  case "absent" -> "none";
                  case "notApplicable" -> "n/a" + reason(fact).map(": "::concat).orElse("");
                  default -> "yes";
                });
  }

  private Optional<String> reason(Node fact) {
    var reasons = architecture.graph().find(fact, REASON, Node.ANY);
    return reasons.nextOptional().map(reason -> of(reason.getObject()));
  }

  /** Fills a template with the values of rows, several values joined. */
  String fill(Template template, List<Solution> rows) {
    return template.fill(slot -> joined(slot, rows));
  }

  /** Fills a template with the values of a row, when it has all of them. */
  Optional<String> fillWhole(Template template, Solution row) {
    return template.fillWhole(slot -> joined(slot, List.of(row)));
  }

  private Optional<String> joined(Template.Slot slot, List<Solution> rows) {
    var texts =
        rows.stream().flatMap(row -> shown(slot, row).stream()).distinct().sorted().toList();
    return texts.isEmpty() ? Optional.empty() : Optional.of(Items.some(texts, SHOWN));
  }

  private Optional<String> shown(Template.Slot slot, Solution row) {
    return row.get(slot.name())
        .or(() -> row.get(Parameters.variable(slot.name())))
        .map(node -> formatted(node, slot.format(), row));
  }

  private String formatted(Node node, Optional<Quantity> format, Solution row) {
    var number = number(node);
    if (format.isEmpty() || number.isEmpty()) {
      return of(node);
    }
    var currency = row.get("currency").map(this::of);
    return format.get().write(new Amount(number.get(), currency));
  }

  /** Returns a key by which rows sort the same in every run. */
  public static String sortKey(Solution row) {
    return String.join(
        "\n",
        row.values().entrySet().stream()
            .map(value -> value.getKey() + " " + value.getValue())
            .sorted()
            .toList());
  }
}
