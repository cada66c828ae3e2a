package dev.plumbline.report;

import dev.plumbline.finding.Area;
import dev.plumbline.finding.Element;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Kind;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Report;
import dev.plumbline.finding.Rule;
import dev.plumbline.finding.Severity;
import dev.plumbline.finding.Waiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports and findings for tests, made by hand. */
final class Samples {
  static final String FILE = "shop.yaml";

  private Samples() {}

  static Rule violation(String id) {
    return rule(id, Kind.VIOLATION, Severity.ERROR, "");
  }

  static Rule gap(String id, Severity severity, String fact) {
    return rule(id, Kind.GAP, severity, fact);
  }

  private static Rule rule(String id, Kind kind, Severity severity, String fact) {
    return new Rule(
        id,
        Area.SECURITY,
        "Title of " + id,
        kind,
        severity,
        "flow",
        fact,
        "state `" + id + "`",
        List.of("CWE-319"),
        "",
        List.of());
  }

  static Location at(int line, int column, int endColumn) {
    return new Location(FILE, line, column, line, endColumn);
  }

  static Element component(String id) {
    return new Element("component", "shop/component/" + id, id);
  }

  static Element flow(String from, String to) {
    return new Element("flow", "shop/flow/" + from + "/" + to, from + " -> " + to);
  }

  static Finding finding(Rule rule, Location at, Element element, String message) {
    return new Finding(rule, message, at, "", element, "", List.of(), rule.fix(), Optional.empty());
  }

  static Finding missing(Rule rule, int line, String component) {
    return finding(
        rule,
        at(line, 3, 3 + component.length()),
        component(component),
        component + " does not state " + rule.fact());
  }

  /** The example with which the design explains how a finding looks. */
  static Finding unencrypted() {
    var rule = violation("flow-unencrypted");
    return new Finding(
        rule,
        "flow orders -> billing carries personal data from core to partner unencrypted",
        new Location("architecture/shop.yaml", 42, 5, 42, 22),
        "`http` is not encrypted, and no `encryption` is stated",
        flow("orders", "billing"),
        "",
        List.of(
            new Evidence(
                "customer is personal", Optional.of(new Location("data.yaml", 12, 3, 12, 11))),
            new Evidence("core -> partner crosses a trust boundary", Optional.empty())),
        "state `encryption: tls` or `mtls`, or record a waiver with a reason and an end",
        Optional.empty());
  }

  /** A finding with two of its own rule and four of others that are joined to it. */
  static Finding joined() {
    var rule = violation("no-backup");
    var others =
        Stream.of("data is lost", "a target is missed", "a claim is false", "a plan is a hope")
            .map(message -> finding(violation("effect"), at(7, 1, 4), component("web"), message));
    var likes =
        Stream.of("cart-db", "user-db")
            .map(id -> finding(rule, at(2, 1, 4), component(id), id + " has no backup"));
    return finding(rule, at(2, 1, 4), component("order-db"), "order-db has no backup")
        .with(Stream.concat(likes, others).toList());
  }

  static Finding waived(Finding finding) {
    return finding.waivedBy(
        new Waiver("an old printer", Optional.of("ana"), Optional.of("2027-01-01"), at(90, 5, 30)));
  }

  static Outcome outcome(Rule rule, Outcome.State state, int population, int failed) {
    return new Outcome(rule, state, population, failed, 0, Duration.ofMillis(3), Optional.empty());
  }

  static Report report(List<Finding> findings) {
    return report(findings, Map.of());
  }

  static Report report(List<Finding> findings, Map<String, String> lines) {
    return new Report(
        List.of(),
        List.of(),
        findings,
        outcomes(findings),
        List.of(),
        counts(),
        List.of(FILE),
        (file, line) -> Optional.ofNullable(lines.get(file + ":" + line)));
  }

  static Report problems(List<Finding> problems) {
    return new Report(
        problems,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(FILE),
        (file, line) -> Optional.empty());
  }

  static Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("component", 4);
    counts.put("boundary", 1);
    counts.put("flow", 3);
    counts.put("data", 0);
    return counts;
  }

  private static List<Outcome> outcomes(List<Finding> findings) {
    var outcomes = new ArrayList<Outcome>();
    findings.stream()
        .map(Finding::rule)
        .distinct()
        .forEach(rule -> outcomes.add(outcome(rule, Outcome.State.FAIL, 3, 1)));
    outcomes.add(outcome(violation("one-that-passes"), Outcome.State.PASS, 3, 0));
    outcomes.add(outcome(violation("one-for-queues"), Outcome.State.NOT_APPLICABLE, 0, 0));
    return outcomes;
  }

  static String written(ReportFormat format, Report report, TextLayout layout) {
    var out = new StringBuilder();
    try {
      format.write(report, layout, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Returns the text of a report. */
  static String text(Report report, TextLayout layout) {
    return Samples.written(new TextReport(), report, layout);
  }
}
