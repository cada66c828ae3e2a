package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.derive.Derivation;
import dev.plumbline.document.Document;
import dev.plumbline.document.KnownTags;
import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reader;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Kind;
import dev.plumbline.finding.Report;
import dev.plumbline.graph.Clock;
import dev.plumbline.input.SourceFiles;
import dev.plumbline.lift.Lifter;
import dev.plumbline.lift.Options;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.Rules;
import dev.plumbline.rule.check.Check;
import dev.plumbline.rule.check.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Sets each fact that can be none, or is yes or no, to that, wherever its class stands in one
 * model. What is found more than before stands in {@code stated-none/found.txt}; {@code -Dapprove}
 * writes it anew. What an environment states holds there in place of what the system states, so it
 * is looked for there.
 */
class StatedNoneTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Path FOLDER = Path.of("src/test/resources/stated-none");
  private static final Path MODEL = FOLDER.resolve("model.yaml");
  private static final Path APPROVED = FOLDER.resolve("found.txt");
  private static final Set<String> FORMS = Set.of("none", "No", "never", "disabled", "off", "[]");

  /** What is stated and bad is a violation, so that gaps need not be looked for. */
  private static final RuleBook RULES =
      new RuleBook(
          Rules.builtIn().rules().stream()
              .filter(rule -> rule.rule().kind() == Kind.VIOLATION)
              .toList(),
          List.of());

  private static final Vocabulary VOCABULARY = Vocabulary.load();

  /** A fact of all elements or facts of a class that stand at a place such as {@code flows/*}. */
  private record Fact(String place, String classIri, Property property) {
    String name() {
      return place.isEmpty() ? property.key() : place + "/" + property.key();
    }

    String value() {
      return property.form() == Form.YES_NO ? "no" : "none";
    }

    /** Returns the environment in which the fact holds, when it does so in one only. */
    Optional<String> environment() {
      return Optional.of("test").filter(name -> place.startsWith("environments/*"));
    }
  }

  @Test
  void findsWhatIsApprovedForEachFact() throws IOException {
    var document = Reader.read(MODEL, "model.yaml").documents().get(0);
    var base = keys(check(document, Optional.empty()));
    var test = keys(check(document, Optional.of("test")));
    var facts = new TreeMap<String, Fact>();
    collect("", Arch.iri("System"), document.root(), facts);
    var text =
        facts.values().parallelStream()
            .map(
                fact ->
                    fact.name()
                        + ": "
                        + found(document, fact, fact.environment().isEmpty() ? base : test))
            .collect(Collectors.joining("\n", "", "\n"));
    if (System.getProperty("approve") != null) {
      Files.writeString(APPROVED, text);
    }
    assertThat(text).isEqualTo(Files.readString(APPROVED));
  }

  @Test
  void readsEveryWordForNoneAlike() throws IOException {
    var document = Reader.read(MODEL, "model.yaml").documents().get(0);
    var facts = new TreeMap<String, Fact>();
    collect("", Arch.iri("System"), document.root(), facts);
    var forms = new HashSet<Form>();
    facts
        .values()
        .removeIf(fact -> !fact.property().threeValued() || !forms.add(fact.property().form()));
    var differing = new ArrayList<String>();
    for (var fact : facts.values()) {
      var none = graph(document, fact, "none");
      FORMS.stream()
          .filter(word -> !graph(document, fact, word).equals(none))
          .forEach(word -> differing.add(fact.name() + ": " + word));
    }
    assertThat(differing).isEmpty();
  }

  private static Set<String> graph(Document document, Fact fact, String word) {
    var changed = changed(document, fact, word);
    var architecture = lift(changed, fact.environment());
    var triples = new TreeSet<String>();
    architecture.problems().forEach(problem -> triples.add(problem.message()));
    architecture
        .graph()
        .find()
        .filterDrop(VOCABULARY.graph()::contains)
        .forEachRemaining(triple -> triples.add(triple.toString().replaceAll("_:\\S+", "_")));
    return triples;
  }

  private static void collect(
      String place, String classIri, Tree tree, TreeMap<String, Fact> facts) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return;
    }
    for (var property : VOCABULARY.properties(classIri)) {
      if (property.threeValued() || property.form() == Form.YES_NO) {
        var fact = new Fact(place, classIri, property);
        facts.putIfAbsent(fact.name(), fact);
      }
    }
    for (var entry : mapping.entries()) {
      VOCABULARY
          .property(classIri, entry.key().text())
          .ifPresent(property -> below(place, property, entry.value(), facts));
    }
  }

  private static void below(
      String place, Property property, Tree value, TreeMap<String, Fact> facts) {
    var here = place.isEmpty() ? property.key() : place + "/" + property.key();
    switch (property.form()) {
      case FACT -> collect(here, property.range().orElseThrow(), value, facts);
      case ELEMENTS -> each(here, property.range().orElseThrow(), value, facts);
      case FLOWS -> items(here, property.range().orElseThrow(), value, facts);
      default -> {}
    }
  }

  private static void each(String here, String classIri, Tree value, TreeMap<String, Fact> facts) {
    if (value instanceof Tree.Mapping elements) {
      elements.entries().forEach(entry -> collect(here + "/*", classIri, entry.value(), facts));
    }
  }

  private static void items(String here, String classIri, Tree value, TreeMap<String, Fact> facts) {
    if (value instanceof Tree.Sequence flows) {
      flows.items().stream()
          .filter(Tree.Mapping.class::isInstance)
          .forEach(flow -> each(here, classIri, flow, facts));
    }
  }

  private static String found(Document document, Fact fact, Set<String> before) {
    var report = check(changed(document, fact, fact.value()), fact.environment());
    if (!report.problems().isEmpty()) {
      return "not a value";
    }
    var rules = new TreeMap<String, Long>();
    keys(report).stream()
        .filter(key -> !before.contains(key))
        .map(key -> key.substring(0, key.indexOf(' ')))
        .forEach(rule -> rules.merge(rule, 1L, Long::sum));
    return rules.isEmpty()
        ? "-"
        : rules.entrySet().stream()
            .map(each -> each.getKey() + (each.getValue() > 1 ? " x" + each.getValue() : ""))
            .collect(Collectors.joining(", "));
  }

  private static Set<String> keys(Report report) {
    return report.each().stream().map(StatedNoneTest::key).collect(Collectors.toSet());
  }

  private static String key(Finding finding) {
    return finding.rule().id() + " " + finding.element().id() + " " + finding.identity();
  }

  private static Document changed(Document document, Fact fact, String word) {
    var at = document.root().at();
    Tree value =
        word.equals("[]") ? new Tree.Sequence(List.of(), at) : new Tree.Scalar(word, false, at);
    var steps = fact.place().isEmpty() ? List.<String>of() : List.of(fact.place().split("/"));
    var root = with(document.root(), steps, fact.property(), value);
    return new Document(document.file(), root, document.prose(), document.comments());
  }

  private static Tree with(Tree tree, List<String> steps, Property property, Tree value) {
    if (tree instanceof Tree.Sequence list) {
      var items = list.items().stream().map(item -> with(item, steps, property, value)).toList();
      return new Tree.Sequence(items, list.at());
    }
    if (!(tree instanceof Tree.Mapping mapping)) {
      return tree;
    }
    var entries = new ArrayList<Tree.Entry>();
    for (var entry : mapping.entries()) {
      if (steps.isEmpty()) {
        if (!entry.key().text().equals(property.key())) {
          entries.add(entry);
        }
      } else if (steps.get(0).equals("*") || steps.get(0).equals(entry.key().text())) {
        var below = steps.subList(1, steps.size());
        entries.add(new Tree.Entry(entry.key(), with(entry.value(), below, property, value)));
      } else {
        entries.add(entry);
      }
    }
    if (steps.isEmpty()) {
      entries.add(new Tree.Entry(new Tree.Scalar(property.key(), false, value.at()), value));
    }
    return new Tree.Mapping(entries, mapping.at());
  }

  private static dev.plumbline.graph.Architecture lift(
      Document document, Optional<String> environment) {
    var options = new Options(Path.of(""), FOLDER, environment);
    return Lifter.lift(List.of(document), options, VOCABULARY, new SourceFiles(KnownTags.NONE));
  }

  private static Report check(Document document, Optional<String> environment) {
    var architecture = lift(document, environment);
    Clock.set(architecture, TODAY);
    if (architecture.problems().isEmpty()) {
      Derivation.derive(architecture, FOLDER);
    }
    return Check.run(architecture, RULES, Settings.on(TODAY).withThreads(1));
  }
}
