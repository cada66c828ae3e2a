package dev.plumbline.rule;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reader;
import dev.plumbline.finding.Element;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Report;
import dev.plumbline.graph.Architecture;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Tries rules on their fixtures: a bad model gives exactly the findings that it announces, a good
 * one none; and both give the same when read again, with other line ends or with keys in another
 * order.
 */
public final class FixtureRunner {
  /** The day on which fixtures are judged. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Modeller modeller;
  private final RuleBook book;

  /** Makes an architecture, with its derived facts, of documents. */
  @FunctionalInterface
  public interface Modeller {
    /** Returns what the documents describe, on the day. */
    Architecture model(List<Document> documents, LocalDate today);
  }

  /** Makes a runner for the rules of a book. */
  public FixtureRunner(Modeller modeller, RuleBook book) {
    this.modeller = modeller;
    this.book = book;
  }

  /** Returns what is wrong with the rule's set of fixtures, without running them. */
  public List<Finding> missing(RuleFile rule) {
    var fixtures = Fixture.of(rule);
    var problems = new ArrayList<Finding>();
    if (fixtures.stream().noneMatch(Fixture::bad)) {
      problems.add(missing(rule, "bad", "shows the problem"));
    }
    if (fixtures.stream().allMatch(Fixture::bad)) {
      problems.add(missing(rule, "good", "comes close and does not show it"));
    }
    return problems;
  }

  private static Finding missing(RuleFile rule, String half, String what) {
    var message = "no %s.%s.yaml, a model that %s".formatted(rule.id(), half, what);
    return Lint.FIXTURE_MISSING.at(Location.ofFile(rule.file()), message);
  }

  /** Returns how the rule fails on its fixtures; nothing when both halves do as announced. */
  public List<Finding> test(RuleFile rule) {
    var failures = new ArrayList<>(missing(rule));
    Fixture.of(rule).forEach(fixture -> failures.addAll(run(rule, fixture)));
    return failures;
  }

  /** Returns how the rule fails on the fixture; nothing when it does as announced. */
  public List<Finding> run(RuleFile rule, Fixture fixture) {
    var read = Reader.read(fixture.shown(), bytes(fixture.text()));
    if (!read.problems().isEmpty()) {
      return read.problems();
    }
    var model = modeller.model(read.documents(), TODAY);
    var report = check(rule, model);
    var failures = new ArrayList<>(report.problems());
    failures.addAll(trouble(fixture, report));
    failures.addAll(uncounted(rule, fixture, report, model));
    if (failures.isEmpty()) {
      failures.addAll(surprises(fixture, report.findings()));
      failures.addAll(instabilities(rule, fixture, read.documents(), report.findings()));
    }
    return failures;
  }

  /**
   * Returns the parts of the rule's query that no fixture needs, and the findings of its fixtures
   * that stay when the facts that they need are taken away.
   */
  public List<Finding> mutations(RuleFile rule) {
    var mutations = new Mutations(rule);
    for (var fixture : Fixture.of(rule)) {
      var read = Reader.read(fixture.shown(), bytes(fixture.text()));
      var model = modeller.model(read.documents(), TODAY);
      mutations.on(Check.seenBy(rule, model, book, settings()));
    }
    var failures = new ArrayList<>(mutations.dead());
    failures.addAll(mutations.outlived());
    return failures;
  }

  private List<Finding> findings(RuleFile rule, List<Document> documents) {
    return check(rule, modeller.model(documents, TODAY)).findings();
  }

  private Report check(RuleFile rule, Architecture model) {
    var settings = settings();
    var alone = rule.header().phase() != Phase.WAIVERS;
    var chosen = alone ? settings.selecting(List.of(rule.id())) : settings;
    var report = Check.run(model, book, chosen);
    return alone ? report : of(rule, report);
  }

  private static Settings settings() {
    return Settings.on(TODAY).withThreads(1);
  }

  private static Report of(RuleFile rule, Report report) {
    return new Report(
        report.problems(),
        report.findings().stream().filter(found -> found.rule().id().equals(rule.id())).toList(),
        report.outcomes().stream().filter(each -> each.rule().id().equals(rule.id())).toList(),
        List.<Evidence>of(),
        report.counts(),
        report.files(),
        report.sources());
  }

  private static List<Finding> trouble(Fixture fixture, Report report) {
    var failures = new ArrayList<Finding>();
    for (var outcome : report.outcomes()) {
      outcome.trouble().ifPresent(trouble -> failures.add(failure(fixture, 0, trouble)));
    }
    if (fixture.bad() && fixture.expected().isEmpty()) {
      failures.add(failure(fixture, 0, "announces no finding; end a line in # ! and its message"));
    }
    return failures;
  }

  /** Whoever reads "3 of 12 flows" expects the three among the twelve. */
  private static List<Finding> uncounted(
      RuleFile rule, Fixture fixture, Report report, Architecture model) {
    if (report.findings().isEmpty()) {
      return List.of();
    }
    var counted =
        new Population(model.graph())
            .of(rule, RuleQuery.of(rule)).stream()
                .map(node -> model.names().of(node))
                .collect(Collectors.toSet());
    return report.findings().stream()
        .map(Finding::element)
        .filter(element -> !counted.contains(element))
        .map(element -> failure(fixture, 0, uncounted(element)))
        .toList();
  }

  private static String uncounted(Element element) {
    return "finds %s, which element: and population: do not count".formatted(element.label());
  }

  private static List<Finding> surprises(Fixture fixture, List<Finding> findings) {
    var missing = new ArrayList<>(fixture.expected());
    var failures = new ArrayList<Finding>();
    for (var finding : findings) {
      var found = new Fixture.Expected(finding.at().line(), finding.message());
      if (!missing.remove(found)) {
        failures.add(failure(fixture, found.line(), "found but not announced: " + found.message()));
      }
    }
    for (var expected : missing) {
      failures.add(failure(fixture, expected.line(), "not found: " + expected.message()));
    }
    return failures;
  }

  private List<Finding> instabilities(
      RuleFile rule, Fixture fixture, List<Document> documents, List<Finding> findings) {
    var failures = new ArrayList<Finding>();
    if (!findings(rule, documents).equals(findings)) {
      failures.add(failure(fixture, 0, "a second run gives other findings"));
    }
    var windows = Reader.read(fixture.shown(), bytes(fixture.text().replace("\n", "\r\n")));
    if (!findings(rule, windows.documents()).equals(findings)) {
      failures.add(failure(fixture, 0, "CRLF line ends give other findings"));
    }
    if (!findings(rule, each(documents, FixtureRunner::reversed)).equals(findings)) {
      failures.add(failure(fixture, 0, "keys in another order give other findings"));
    }
    return failures;
  }

  private static List<Document> each(List<Document> documents, UnaryOperator<Tree> change) {
    return documents.stream()
        .map(each -> new Document(each.file(), change.apply(each.root()), each.prose()))
        .toList();
  }

  private static Tree reversed(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      var entries = new ArrayList<Tree.Entry>();
      mapping
          .entries()
          .forEach(entry -> entries.add(new Tree.Entry(entry.key(), reversed(entry.value()))));
      Collections.reverse(entries);
      return new Tree.Mapping(entries, mapping.at(), mapping.via());
    }
    if (tree instanceof Tree.Sequence list) {
      var items = list.items().stream().map(FixtureRunner::reversed).toList();
      return new Tree.Sequence(items, list.at(), list.via());
    }
    return tree;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Finding failure(Fixture fixture, int line, String message) {
    var at =
        line == 0
            ? Location.ofFile(fixture.shown())
            : new Location(fixture.shown(), line, 0, line, 0);
    return Lint.FIXTURE_FAILS.at(at, message);
  }
}
