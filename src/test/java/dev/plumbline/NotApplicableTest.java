package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reader;
import dev.plumbline.finding.Kind;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.Rules;
import dev.plumbline.rule.check.Check;
import dev.plumbline.rule.check.Settings;
import dev.plumbline.rule.fixture.Fixture;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Says of each key of the vocabulary that a gap asks for that it does not apply, in the gap's own
 * bad model, on every element that the rule is about: the rule is silent, and nothing takes the
 * words for a value.
 */
class NotApplicableTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final RuleBook BOOK = Rules.builtIn();
  private static final Vocabulary VOCABULARY = Vocabulary.load();
  private static final String REASON = "asked and answered";

  /** The sections of the elements that rules are about, and the key that their bare value is. */
  private static final Map<String, String> SECTIONS =
      Map.of("component", "components", "data", "data", "boundary", "boundaries");

  private static final Map<String, String> BARE =
      Map.of("component", "kind", "data", "class", "boundary", "type");

  /**
   * Gaps whose models state elements in other sections or nested, that ask for another key than
   * their fact is called, or for more than one.
   */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "access-unstated",
          "api-contract-missing",
          "assumption-unowned",
          "assumption-without-consequence",
          "authentication-unstated",
          "backup-unstated",
          "breaker-missing",
          "breaking-change-policy-missing",
          "component-infrastructure-unstated",
          "control-evidence-unstated",
          "data-integrity-unstated",
          "description-missing",
          "error-contract-missing",
          "external-flow-undocumented",
          "external-without-fallback",
          "flow-encryption-unstated",
          "non-production-always-on",
          "ordering-or-duplicates-unstated",
          "restart-unstated",
          "retry-unstated",
          "risk-treatment-unstated",
          "risk-unowned",
          "store-encryption-unstated",
          "tenant-isolation-unstated",
          "test-data-unstated",
          "timeout-missing",
          "transfer-unstated");

  @TestFactory
  Stream<DynamicTest> silencesItsRule() {
    return rules().map(rule -> dynamicTest(rule.id(), () -> check(rule)));
  }

  @Test
  void coversManyKeys() {
    assertThat(rules().map(NotApplicableTest::key).distinct()).hasSizeGreaterThan(25);
  }

  private static Stream<RuleFile> rules() {
    return BOOK.rules().stream()
        .filter(rule -> rule.rule().kind() == Kind.GAP && !rule.rule().fact().isEmpty())
        .filter(rule -> VOCABULARY.property(classIri(rule), key(rule)).isPresent())
        .filter(rule -> !ELSEWHERE.contains(rule.id()));
  }

  private static String key(RuleFile rule) {
    return rule.rule().fact().replace(' ', '-');
  }

  private static String classIri(RuleFile rule) {
    var type = rule.rule().element();
    return Arch.iri(Character.toUpperCase(type.charAt(0)) + type.substring(1));
  }

  private static void check(RuleFile rule) {
    for (var fixture : Fixture.of(rule)) {
      if (fixture.bad() && fixture.path().endsWith(".yaml")) {
        for (boolean mapped : new boolean[] {false, true}) {
          check(rule, fixture, mapped);
        }
      }
    }
  }

  private static void check(RuleFile rule, Fixture fixture, boolean mapped) {
    var bytes = fixture.text().getBytes(StandardCharsets.UTF_8);
    var documents = Reader.read(fixture.shown(), bytes).documents();
    var changed = documents.stream().map(document -> changed(document, rule, mapped)).toList();
    var architecture = Plumbline.model(changed, TODAY);
    var settings = Settings.on(TODAY).withThreads(1).selecting(List.of(rule.id()));
    var report = Check.unjoined(architecture, BOOK, settings);

    assertThat(report.problems()).as(fixture.shown()).isEmpty();
    assertThat(report.findings()).as(fixture.shown()).isEmpty();
    architecture
        .graph()
        .find()
        .filterDrop(VOCABULARY.graph()::contains)
        .filterKeep(
            triple ->
                triple.getObject().isLiteral()
                    && triple.getObject().getLiteralLexicalForm().contains(REASON))
        .forEachRemaining(
            triple -> assertThat(triple.getPredicate()).isEqualTo(Arch.term("reason")));
  }

  private static Document changed(Document document, RuleFile rule, boolean mapped) {
    if (!(document.root() instanceof Tree.Mapping root)) {
      return document;
    }
    var type = rule.rule().element();
    var key = key(rule);
    Tree.Mapping changed =
        switch (type) {
          case "system" -> with(root, key, mapped);
          case "flow" -> in(root, "flows", flows -> flows(flows, key, mapped));
          default -> in(root, SECTIONS.getOrDefault(type, ""), all -> each(all, type, key, mapped));
        };
    return new Document(document.file(), changed, document.prose(), document.comments());
  }

  private static Tree.Mapping in(Tree.Mapping root, String section, UnaryOperator<Tree> change) {
    var entries =
        root.entries().stream()
            .map(
                entry ->
                    entry.key().text().equals(section)
                        ? new Tree.Entry(entry.key(), change.apply(entry.value()))
                        : entry)
            .toList();
    return new Tree.Mapping(entries, root.at());
  }

  private static Tree each(Tree section, String type, String key, boolean mapped) {
    if (!(section instanceof Tree.Mapping elements)) {
      return section;
    }
    var entries =
        elements.entries().stream()
            .map(
                entry ->
                    new Tree.Entry(
                        entry.key(), with(asMapping(entry.value(), BARE.get(type)), key, mapped)))
            .toList();
    return new Tree.Mapping(entries, elements.at());
  }

  private static Tree flows(Tree section, String key, boolean mapped) {
    if (!(section instanceof Tree.Sequence flows)) {
      return section;
    }
    var items = new ArrayList<Tree>();
    for (var flow : flows.items()) {
      if (flow instanceof Tree.Mapping mapping && mapping.entries().size() == 1) {
        var entry = mapping.entries().get(0);
        var facts = entry.value() instanceof Tree.Mapping ? entry.value() : null;
        items.add(
            facts == null
                ? flow
                : new Tree.Mapping(
                    List.of(new Tree.Entry(entry.key(), with((Tree.Mapping) facts, key, mapped))),
                    mapping.at()));
      } else if (flow instanceof Tree.Mapping mapping) {
        items.add(with(mapping, key, mapped));
      } else {
        items.add(sentence((Tree.Scalar) flow, key, mapped));
      }
    }
    return new Tree.Sequence(items, flows.at());
  }

  /** Returns {@code a -> b: https order} as a mapping. */
  private static Tree sentence(Tree.Scalar flow, String key, boolean mapped) {
    var parts = flow.text().split(": ", 2);
    var at = flow.at();
    var facts = new ArrayList<Tree.Entry>();
    if (parts.length == 2) {
      var words = parts[1].split("[ ,]+");
      facts.add(entry("over", new Tree.Scalar(words[0], at)));
      if (words.length > 1) {
        var data = Stream.of(words).skip(1).map(word -> (Tree) new Tree.Scalar(word, at)).toList();
        facts.add(entry("data", new Tree.Sequence(data, at)));
      }
    }
    var mapping = with(new Tree.Mapping(facts, at), key, mapped);
    return new Tree.Mapping(List.of(new Tree.Entry(new Tree.Scalar(parts[0], at), mapping)), at);
  }

  private static Tree.Mapping asMapping(Tree value, String key) {
    if (value instanceof Tree.Mapping mapping) {
      return mapping;
    }
    var empty = value instanceof Tree.Scalar scalar && scalar.isEmpty();
    return new Tree.Mapping(empty ? List.of() : List.of(entry(key, value)), value.at());
  }

  private static Tree.Mapping with(Tree.Mapping mapping, String key, boolean mapped) {
    var at = mapping.at();
    var entries = new ArrayList<>(mapping.entries());
    entries.removeIf(entry -> entry.key().text().equals(key));
    Tree reason = new Tree.Scalar(mapped ? REASON : "n/a: " + REASON, at);
    entries.add(entry(key, mapped ? new Tree.Mapping(List.of(entry("n/a", reason)), at) : reason));
    return new Tree.Mapping(entries, at);
  }

  private static Tree.Entry entry(String key, Tree value) {
    return new Tree.Entry(new Tree.Scalar(key, value.at()), value);
  }
}
