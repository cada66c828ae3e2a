package dev.plumbline.lift.resolve;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
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
import dev.plumbline.quantity.Amount;
import dev.plumbline.quantity.Days;
import dev.plumbline.quantity.Quantity;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
  private static final Pattern PORT =
      Pattern.compile("([A-Za-z][^():]{0,60})(?:\\([0-9]{1,5}\\)|:[0-9]{1,5})");

  private final Vocabulary vocabulary;
  private final Predicate<Location> imported;
  private final Problems problems;
  private final Amounts amounts;
  private final Map<Constant, Value> constants = new HashMap<>();

  private record Constant(String property, String text) {}

  /**
   * Makes a reader.
   *
   * @param vocabulary the terms
   * @param problems collects mistakes
   */
  public ConstantReader(Vocabulary vocabulary, Problems problems) {
    this(vocabulary, at -> false, problems);
  }

  /**
   * Makes a reader.
   *
   * @param vocabulary the terms
   * @param imported tells the places of other formats
   * @param problems collects mistakes
   */
  ConstantReader(Vocabulary vocabulary, Predicate<Location> imported, Problems problems) {
    this.vocabulary = vocabulary;
    this.imported = imported;
    this.problems = problems;
    this.amounts = new Amounts(vocabulary);
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
    var text = written.text();
    var day = Days.read(text, vocabulary.isPast(property));
    if (day.isPresent()) {
      return day.map(read -> new Value(literal(read.toString(), XSDDatatype.XSDdate)));
    }
    if (isYes(property, text)) {
      return Optional.of(new Value(Arch.YES));
    }
    invalid(property, written, Days.remedy(text));
    return Optional.empty();
  }

  private static boolean isYes(Property property, String text) {
    return property.threeValued() && YesNo.of(text).orElse(false);
  }

  private Optional<Value> amount(Property property, Tree.Scalar written) {
    var amount = amounts.read(property, written.text());
    if (amount.isPresent()) {
      return bounded(property, written, amount.get());
    }
    if (isYes(property, written.text())) {
      return Optional.of(new Value(Arch.YES));
    }
    invalid(property, written, amounts.remedy(property, written.text()));
    return Optional.empty();
  }

  private Optional<Value> bounded(Property property, Tree.Scalar written, Amount amount) {
    var beyond = amounts.beyond(property, amount);
    if (beyond.isPresent()) {
      beyond(property, written, beyond.get());
      return Optional.empty();
    }
    var type = property.form() == Form.INTEGER ? XSDDatatype.XSDinteger : XSDDatatype.XSDdecimal;
    var number = literal(Quantity.NUMBER.write(amount.number()), type);
    return Optional.of(new Value(number, amount.currency(), Optional.empty()));
  }

  /** What a program is set to is not the author's mistake, but no fact to judge by, either. */
  private void beyond(Property property, Tree.Scalar written, String why) {
    if (imported.test(written.at())) {
      problems.note(
          written.at(),
          Quotes.of(property.key())
              + " is "
              + Quotes.of(written.text())
              + ", which counts as not stated: "
              + why);
    } else {
      invalid(property, written, why);
    }
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
    if (isYes(property, written.text())) {
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
