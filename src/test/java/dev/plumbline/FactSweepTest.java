package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.derive.Derivation;
import dev.plumbline.document.Document;
import dev.plumbline.document.KnownTags;
import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reader;
import dev.plumbline.finding.Report;
import dev.plumbline.graph.Clock;
import dev.plumbline.input.SourceFiles;
import dev.plumbline.lift.Lifter;
import dev.plumbline.lift.Options;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.Rules;
import dev.plumbline.rule.check.Check;
import dev.plumbline.rule.check.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Takes a model without findings and changes one stated fact at a time: to {@code none}, away, and
 * to something weaker. What is found then stands in {@code
 * samples/approved/shop-hardened.facts.txt}; {@code -Dapprove} writes it anew.
 */
class FactSweepTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Path SAMPLE = Path.of("samples/shop-hardened");
  private static final Path APPROVED = Path.of("samples/approved/shop-hardened.facts.txt");

  /** Keys below which nothing is a fact of the architecture. */
  private static final Set<String> OTHER =
      Set.of("system", "glossary", "waivers", "vars", "include", "name", "description", "x-notes");

  /** Keys whose entries are elements, by their ids. */
  private static final Set<String> SECTIONS =
      Set.of(
          "components",
          "boundaries",
          "data",
          "kinds",
          "assumptions",
          "decisions",
          "risks",
          "controls",
          "environments");

  private static final RuleBook RULES = Rules.builtIn();

  /** One stated fact, and how to say something else in its place. */
  private record Fact(int document, String path, Tree value, UnaryOperator<Tree> change) {}

  @Test
  void findsWhatIsApprovedForEachFact() throws IOException {
    var documents = documents();
    var facts = new ArrayList<Fact>();
    for (int i = 0; i < documents.size(); i++) {
      int document = i;
      collect(i, "", documents.get(i).root(), value -> value, facts);
      assertThat(documents.get(document).root()).isInstanceOf(Tree.Mapping.class);
    }
    var lines = facts.parallelStream().map(fact -> line(documents, fact)).toList();
    var text = String.join("\n", lines) + "\n";
    if (System.getProperty("approve") != null) {
      Files.writeString(APPROVED, text);
    }
    assertThat(text).isEqualTo(Files.readString(APPROVED));
  }

  private static List<Document> documents() throws IOException {
    try (var files = Files.list(SAMPLE)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .flatMap(
              file -> Reader.read(file, file.toString().replace('\\', '/')).documents().stream())
          .toList();
    }
  }

  private static void collect(
      int document, String path, Tree tree, UnaryOperator<Tree> around, List<Fact> facts) {
    if (tree instanceof Tree.Mapping mapping) {
      for (int i = 0; i < mapping.entries().size(); i++) {
        int index = i;
        var entry = mapping.entries().get(i);
        var key = entry.key().text();
        UnaryOperator<Tree> change = value -> around.apply(with(mapping, index, value));
        if (OTHER.contains(key) && !path.matches(".*(components|boundaries|data|kinds)")) {
          continue;
        }
        boolean element =
            SECTIONS.contains(last(path)) || last(path).isEmpty() && SECTIONS.contains(key);
        boolean section = key.equals("flows") && path.isEmpty();
        var flow = last(path).equals("flows");
        var below = path.isEmpty() ? key : path + "/" + key;
        if (!element && !section && !flow) {
          facts.add(new Fact(document, below, entry.value(), change));
        }
        collect(document, below, entry.value(), change, facts);
      }
    } else if (tree instanceof Tree.Sequence list && last(path).equals("flows")) {
      for (int i = 0; i < list.items().size(); i++) {
        int index = i;
        collect(
            document,
            path,
            list.items().get(i),
            value -> around.apply(with(list, index, value)),
            facts);
      }
    }
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Tree with(Tree.Mapping mapping, int index, Tree value) {
    var entries = new ArrayList<>(mapping.entries());
    if (value == null) {
      entries.remove(index);
    } else {
      entries.set(index, new Tree.Entry(entries.get(index).key(), value));
    }
    return new Tree.Mapping(entries, mapping.at());
  }

  private static Tree with(Tree.Sequence list, int index, Tree item) {
    var items = new ArrayList<>(list.items());
    items.set(index, item);
    return new Tree.Sequence(items, list.at());
  }

  private static String line(List<Document> documents, Fact fact) {
    var none = new Tree.Scalar("none", false, fact.value().at());
    var line = fact.path() + "\n  none: " + found(documents, fact, none);
    line += "\n  removed: " + found(documents, fact, null);
    return weaker(fact.value())
        .map(value -> "\n  " + value.text() + ": " + found(documents, fact, value))
        .map(line::concat)
        .orElse(line);
  }

  /** Returns a value that promises less, where its form tells one. */
  private static Optional<Tree.Scalar> weaker(Tree value) {
    if (!(value instanceof Tree.Scalar scalar)) {
      return Optional.empty();
    }
    var text = scalar.text();
    var weak =
        text.matches("\\d{4}-\\d\\d-\\d\\d")
            ? "2020-01-01"
            : text.matches("\\d+(ms|s|min|h|d|y|mo)")
                ? text.replaceFirst("(?=\\D+$)", "000")
                : text.matches("[2-9]|1\\d")
                    ? "1"
                    : text.matches("\\d\\d(\\.\\d+)?%")
                        ? "90%"
                        : text.equals("yes")
                            ? "no"
                            : text.matches("(aes|tls)[\\w.-]+")
                                ? text.startsWith("aes") ? "des" : "ssl3"
                                : text.matches("oidc|mtls|oauth2") ? "password" : "";
    return weak.isEmpty()
        ? Optional.empty()
        : Optional.of(new Tree.Scalar(weak, scalar.quoted(), scalar.at()));
  }

  private static String found(List<Document> documents, Fact fact, Tree value) {
    var changed = new ArrayList<>(documents);
    var document = documents.get(fact.document());
    changed.set(
        fact.document(),
        new Document(
            document.file(), fact.change().apply(value), document.prose(), document.comments()));
    var report = check(changed);
    if (!report.problems().isEmpty()) {
      return "not a value";
    }
    var rules =
        report.each().stream()
            .collect(Collectors.groupingBy(each -> each.rule().id(), Collectors.counting()));
    return rules.isEmpty()
        ? "-"
        : rules.entrySet().stream()
            .map(each -> each.getKey() + (each.getValue() > 1 ? " x" + each.getValue() : ""))
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private static Report check(List<Document> documents) {
    var options = new Options(Path.of(""), SAMPLE, Optional.empty());
    var files = new SourceFiles(KnownTags.NONE);
    var architecture = Lifter.lift(documents, options, Vocabulary.load(), files);
    Clock.set(architecture, TODAY);
    if (architecture.problems().isEmpty()) {
      Derivation.derive(architecture, SAMPLE);
    }
    return Check.run(architecture, RULES, Settings.on(TODAY).withThreads(1));
  }
}
