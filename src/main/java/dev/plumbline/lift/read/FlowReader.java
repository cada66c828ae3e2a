package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Placeholder;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.Content;
import dev.plumbline.lift.outline.FlowSentence;
import dev.plumbline.lift.outline.FlowStatement;
import dev.plumbline.lift.outline.ScalarParts;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.Statement;
import dev.plumbline.lift.outline.StatementList;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** Reads flows, in each of their notations. */
final class FlowReader {
  private static final Pattern WORD = Pattern.compile("[^\\s,]+");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]{1,200})\"");
  private static final Pattern PORT = Pattern.compile("\\([0-9]{1,5}\\)");
  private static final String PLACE = "a flow";

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final FactReader facts;

  FlowReader(Vocabulary vocabulary, Problems problems, FactReader facts) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.facts = facts;
  }

  /** Reads a list or a mapping of flows, or a single sentence. */
  List<FlowStatement> read(StatedElement system, Tree value) {
    var flows = new ArrayList<FlowStatement>();
    if (value instanceof Tree.Sequence sequence) {
      sequence.items().forEach(item -> flows.addAll(item(system, item)));
    } else if (value instanceof Tree.Mapping || !((Tree.Scalar) value).isEmpty()) {
      flows.addAll(item(system, value));
    }
    return flows;
  }

  private List<FlowStatement> item(StatedElement system, Tree item) {
    if (item instanceof Tree.Scalar scalar) {
      return sentence(system, scalar);
    }
    if (item instanceof Tree.Mapping mapping) {
      return mapping(system, mapping);
    }
    problems.add(
        Mistake.INVALID_VALUE, item.at(), "a flow is a sentence or a mapping, found a list");
    return List.of();
  }

  /** Reads {@code a -> b}, or {@code "a -> b: https order"} written as one text. */
  private List<FlowStatement> sentence(StatedElement system, Tree.Scalar scalar) {
    int colon = scalar.text().indexOf(':', Math.max(0, scalar.text().indexOf("->")));
    if (colon < 0) {
      return hops(system, scalar, new StatementList(), false);
    }
    var key = ScalarParts.part(scalar, 0, colon);
    if (scalar.text().substring(colon + 1).strip().startsWith("{")) {
      problems.add(
          Mistake.INVALID_VALUE,
          scalar.at(),
          "the quotes around this flow make one text of it",
          "take the quotes away: " + key.text() + ": {…}");
      return List.of();
    }
    var words = ScalarParts.part(scalar, colon + 1, scalar.text().length());
    return hops(system, key, words(words), false);
  }

  private List<FlowStatement> mapping(StatedElement system, Tree.Mapping mapping) {
    var sentences = new ArrayList<Tree.Entry>();
    var others = new ArrayList<Tree.Entry>();
    for (var entry : mapping.entries()) {
      var key = entry.key().text();
      boolean sentence = FlowSentence.isOne(key) || Arrows.remedy(key).isPresent();
      (sentence ? sentences : others).add(entry);
    }
    if (sentences.isEmpty()) {
      return fromTo(system, mapping);
    }
    var shared = facts(others);
    var flows = new ArrayList<FlowStatement>();
    sentences.forEach(sentence -> flows.addAll(entry(system, sentence, shared)));
    return flows;
  }

  private StatementList facts(List<Tree.Entry> entries) {
    var found = new StatementList();
    for (var entry : entries) {
      facts.read(entry, ClassIris.FLOW, PLACE, found);
    }
    return found;
  }

  private List<FlowStatement> entry(StatedElement system, Tree.Entry entry, StatementList shared) {
    boolean removed =
        entry.value() instanceof Tree.Scalar scalar && scalar.text().equalsIgnoreCase("none");
    var own = removed ? new StatementList() : value(entry.value());
    facts.addAll(own, shared);
    return hops(system, entry.key(), own, removed);
  }

  private StatementList value(Tree value) {
    if (value instanceof Tree.Scalar scalar) {
      return words(scalar);
    }
    return value instanceof Tree.Mapping mapping
        ? facts(mapping.entries())
        : facts(List.of(new Tree.Entry(new Tree.Scalar("data", value.at()), value)));
  }

  /** Reads {@code https order, customer}: maybe a protocol, then what is carried. */
  private StatementList words(Tree.Scalar text) {
    var found = new StatementList();
    var words = new ArrayList<Tree.Scalar>();
    var matcher = WORD.matcher(text.isEmpty() ? "" : text.text());
    while (matcher.find()) {
      words.add(ScalarParts.part(text, matcher.start(), matcher.end()));
    }
    if (!words.isEmpty() && isProtocol(words.get(0).text())) {
      var first = words.remove(0);
      found.put(new Statement(property("over"), first.at(), new Content.One(first), text.via()));
      if (!words.isEmpty() && PORT.matcher(words.get(0).text()).matches()) {
        words.remove(0);
      }
    }
    if (!words.isEmpty()) {
      var at = words.get(0).at().to(words.get(words.size() - 1).at());
      var content = new Content.Several(words, at);
      found.put(new Statement(property("data"), at, content, text.via()));
    }
    return found;
  }

  private List<FlowStatement> fromTo(StatedElement system, Tree.Mapping mapping) {
    var from = ends(mapping, Arch.FROM);
    var to = ends(mapping, Arch.TO);
    var rest = mapping.entries().stream().filter(entry -> !isEnd(entry)).toList();
    var stated = facts(rest);
    if (from.isEmpty() || to.isEmpty()) {
      problems.add(
          Mistake.INVALID_VALUE,
          mapping.at(),
          "a flow names no " + (from.isEmpty() ? "\"from\"" : "\"to\""),
          "write \"a -> b\", or both from and to");
      return List.of();
    }
    var flows = new ArrayList<FlowStatement>();
    for (var one : from) {
      for (var other : to) {
        flows.add(new FlowStatement(system, one, other, mapping.at(), stated.copy(), false));
      }
    }
    return flows;
  }

  private boolean isEnd(Tree.Entry entry) {
    return isKeyOf(entry, Arch.FROM) || isKeyOf(entry, Arch.TO);
  }

  private boolean isKeyOf(Tree.Entry entry, Node property) {
    return vocabulary
        .key(ClassIris.FLOW, entry.key().text())
        .filter(found -> found.iri().equals(property.getURI()))
        .isPresent();
  }

  /** Returns the names of one end, of which a list may be written. */
  private List<Tree.Scalar> ends(Tree.Mapping mapping, Node property) {
    var names = new ArrayList<Tree.Scalar>();
    for (var entry : mapping.entries()) {
      if (isKeyOf(entry, property)) {
        var value = entry.value();
        var items = value instanceof Tree.Sequence list ? list.items() : List.of(value);
        for (var item : items) {
          if (item instanceof Tree.Scalar scalar && isStated(scalar)) {
            names.addAll(ScalarParts.split(scalar, ","));
          } else if (value instanceof Tree.Sequence) {
            var found = item instanceof Tree.Scalar ? "is blank" : "is a " + item.shape();
            problems.add(
                Mistake.INVALID_VALUE,
                item.at(),
                "an item of "
                    + Quotes.of(entry.key().text())
                    + " "
                    + found
                    + "; expected the id of a component");
          }
        }
      }
    }
    return names;
  }

  private static boolean isStated(Tree.Scalar scalar) {
    return !scalar.isEmpty() && !Placeholder.isBlank(scalar.text());
  }

  private List<FlowStatement> hops(
      StatedElement system, Tree.Scalar key, StatementList facts, boolean removed) {
    var remedy =
        Arrows.remedy(key.text()).or(() -> bracketed(key.text())).or(() -> quoted(key.text()));
    if (remedy.isPresent()) {
      problems.add(
          Mistake.INVALID_VALUE, key.at(), Quotes.of(key.text()) + " is no flow; " + remedy.get());
      return List.of();
    }
    var hops = FlowSentence.read(key).hops();
    boolean complete =
        hops.stream().noneMatch(hop -> hop.from().text().isEmpty() || hop.to().text().isEmpty());
    if (hops.isEmpty() || !complete) {
      problems.add(
          Mistake.INVALID_VALUE,
          key.at(),
          Quotes.of(key.text()) + " is no flow; expected who calls and who answers: a -> b");
      return List.of();
    }
    return hops.stream()
        .map(
            hop -> new FlowStatement(system, hop.from(), hop.to(), hop.at(), facts.copy(), removed))
        .toList();
  }

  /** Returns what to write instead of {@code a -> b (https)}. */
  private static Optional<String> bracketed(String text) {
    int open = text.indexOf('(');
    if (open < 0 || !text.endsWith(")")) {
      return Optional.empty();
    }
    var ends = text.substring(0, open).strip();
    var inside = text.substring(open + 1, text.length() - 1).strip();
    return Optional.of("what it is called by comes after a colon: " + ends + ": " + inside);
  }

  /** Returns what to write instead of {@code a -> b "Asks for prices" "HTTPS"}. */
  private Optional<String> quoted(String text) {
    var quotes = QUOTED.matcher(text).results().map(quote -> quote.group(1).strip()).toList();
    if (quotes.isEmpty()) {
      return Optional.empty();
    }
    var facts = quotes.stream().map(said -> isProtocol(said) ? "over: " + said : description(said));
    var ends = text.substring(0, text.indexOf('"')).strip();
    var all = facts.collect(Collectors.joining(", ", "{", "}"));
    return Optional.of("what is said of it comes after a colon: " + ends + ": " + all);
  }

  private static String description(String said) {
    return "description: " + (said.contains(",") ? Quotes.of(said) : said);
  }

  private boolean isProtocol(String text) {
    return vocabulary.term(ClassIris.PROTOCOL, text).isPresent();
  }

  private Property property(String key) {
    return vocabulary
        .property(ClassIris.FLOW, key)
        .orElseThrow(() -> new IllegalStateException("the vocabulary gives flows no " + key));
  }
}
