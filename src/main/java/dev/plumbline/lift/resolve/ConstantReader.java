package dev.plumbline.lift.resolve;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.YesNo;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.quantity.Quantity;
import dev.plumbline.rdf.Arch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Reads values that mean the same wherever they are written: numbers with units, dates, terms, yes
 * and no.
 */
public final class ConstantReader {
  private static final String ALGORITHM = Arch.iri("Algorithm");
  private static final int SHORT = 3;
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9+./_-]{1,40}");
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
  private static final Pattern PORT =
      Pattern.compile("([A-Za-z][^():]{0,60})(?:\\([0-9]{1,5}\\)|:[0-9]{1,5})");

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Map<Constant, Value> constants = new HashMap<>();

  private record Constant(String property, String text) {}

  /**
   * Makes a reader.
   *
   * @param vocabulary the terms
   * @param problems collects mistakes
   */
  public ConstantReader(Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** Returns what a value means; what it cannot mean is a problem. */
  public Optional<Value> read(Property property, Tree.Scalar written) {
    var constant = new Constant(property.iri(), written.text());
    var known = constants.get(constant);
    if (known != null) {
      return Optional.of(known);
    }
    var value =
        switch (property.form()) {
          case YES_NO -> truth(property, written);
          case DATE -> date(property, written);
          case TERM -> term(property, written);
          default -> amount(property, written);
        };
    value.ifPresent(read -> constants.put(constant, read));
    return value;
  }

  private Optional<Value> truth(Property property, Tree.Scalar written) {
    var truth = YesNo.of(written.text());
    if (truth.isEmpty()) {
      invalid(property, written, "expected yes or no");
    }
    return truth.map(value -> new Value(literal(String.valueOf(value), XSDDatatype.XSDboolean)));
  }

  private Optional<Value> date(Property property, Tree.Scalar written) {
    var stripped = written.text().strip();
    boolean month = vocabulary.isPast(property) && MONTH.matcher(stripped).matches();
    var text = month ? stripped + "-01" : stripped;
    try {
      return Optional.of(new Value(literal(LocalDate.parse(text).toString(), XSDDatatype.XSDdate)));
    } catch (DateTimeParseException e) {
      if (property.threeValued() && YesNo.of(text).orElse(false)) {
        return Optional.of(new Value(Arch.YES));
      }
      invalid(property, written, "expected a date, such as 2026-06-01");
      return Optional.empty();
    }
  }

  private Optional<Value> amount(Property property, Tree.Scalar written) {
    var quantity = Quantity.of(property.form()).orElseThrow();
    var amount =
        vocabulary
            .per(property)
            .map(period -> quantity.readPer(period, written.text()))
            .orElseGet(() -> quantity.read(written.text()));
    var beyond = amount.flatMap(read -> beyond(property, read.number()));
    if (beyond.isPresent()) {
      invalid(property, written, beyond.get());
      return Optional.empty();
    }
    if (amount.isEmpty()) {
      if (property.threeValued() && YesNo.of(written.text()).orElse(false)) {
        return Optional.of(new Value(Arch.YES));
      }
      var expected = "expected " + quantity.expected();
      invalid(property, written, quantity.remedy(written.text()).orElse(expected));
    }
    var type = property.form() == Form.INTEGER ? XSDDatatype.XSDinteger : XSDDatatype.XSDdecimal;
    return amount.map(
        read ->
            new Value(
                literal(Quantity.NUMBER.write(read.number()), type),
                read.currency(),
                Optional.empty()));
  }

  /** Returns why nobody can mean the number, if so. */
  private Optional<String> beyond(Property property, BigDecimal number) {
    if (number.signum() < 0) {
      return Optional.of("it is less than 0");
    }
    return vocabulary
        .most(property)
        .filter(most -> number.compareTo(most) > 0)
        .map(most -> "the highest is " + most.toPlainString());
  }

  private static Node literal(String text, XSDDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }

  private Optional<Value> term(Property property, Tree.Scalar written) {
    var range = range(property);
    if (range.equals(ClassIris.TECHNOLOGY)) {
      var use = technology(written.text());
      if (use.isPresent()) {
        return use;
      }
    }
    var term = vocabulary.term(range, written.text()).or(() -> withPort(range, written.text()));
    if (term.isPresent()) {
      return term.map(found -> new Value(node(found)));
    }
    if (property.threeValued() && YesNo.of(written.text()).orElse(false)) {
      return Optional.of(new Value(Arch.YES));
    }
    var advice = vocabulary.advice(range, written.text());
    if (advice.isPresent()) {
      refuse(property, written, "; " + advice.get());
      return Optional.empty();
    }
    if (range.equals(ALGORITHM) && !isPlausible(written.text(), range)) {
      unknownTerm(property, written);
      return Optional.empty();
    }
    if (property.open()) {
      return Optional.of(new Value(NodeFactory.createLiteralString(written.text())));
    }
    unknownTerm(property, written);
    return Optional.empty();
  }

  /** An algorithm that the vocabulary lacks is one word, and no misspelling of one that it has. */
  private boolean isPlausible(String text, String range) {
    var word = text.strip().toLowerCase(Locale.ROOT);
    return WORD.matcher(word).matches()
        && vocabulary.terms(range).stream()
            .flatMap(term -> Stream.concat(Stream.of(term.notation()), term.aliases().stream()))
            .noneMatch(name -> name.length() > SHORT && Nearness.isOneSlip(word, name));
  }

  /** Returns the protocol of {@code https (443)}. */
  private Optional<Term> withPort(String range, String text) {
    var matcher = PORT.matcher(text.strip());
    return range.equals(ClassIris.PROTOCOL) && matcher.matches()
        ? vocabulary.term(range, matcher.group(1).strip())
        : Optional.empty();
  }

  /** Returns the technology that a text or a container image names. */
  Optional<Value> technology(String text) {
    return vocabulary
        .technology(text)
        .or(() -> vocabulary.image(text))
        .map(use -> new Value(node(use.technology()), Optional.empty(), Optional.of(use)));
  }

  private void unknownTerm(Property property, Tree.Scalar written) {
    var notations = new ArrayList<String>();
    var candidates = new ArrayList<String>();
    for (var term : vocabulary.terms(range(property))) {
      notations.add(term.notation());
      candidates.add(term.notation());
      candidates.addAll(term.aliases());
    }
    var meant =
        vocabulary
            .meantTerm(range(property), written.text())
            .map(term -> List.of(term.notation()))
            .orElseGet(() -> Nearness.rank(written.text(), candidates));
    var suggestion = Nearness.didYouMean(meant.stream().limit(2).toList());
    refuse(
        property, written, suggestion.isEmpty() ? "; expected " + choice(notations) : suggestion);
  }

  private static String choice(List<String> notations) {
    int shown = 8;
    return notations.size() <= shown
        ? String.join(", ", notations)
        : String.join(", ", notations.subList(0, shown)) + ", …";
  }

  private void invalid(Property property, Tree.Scalar written, String expected) {
    refuse(property, written, "; " + expected);
  }

  /** Reports a value with the end of the message, which says what to write instead. */
  public void refuse(Property property, Tree.Scalar written, String remedy) {
    problems.add(
        Mistake.INVALID_VALUE,
        written.at(),
        Quotes.of(written.text()) + " is no value of " + Quotes.of(property.key()) + remedy);
  }

  private static Node node(Term term) {
    return NodeFactory.createURI(term.iri());
  }

  private static String range(Property property) {
    return property
        .range()
        .orElseThrow(() -> new IllegalStateException(property.key() + " has no range"));
  }
}
