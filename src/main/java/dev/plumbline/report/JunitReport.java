package dev.plumbline.report;

import dev.plumbline.finding.Area;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JUnit XML, for the test reports of CI systems: an area is a suite, a rule is a test case, and its
 * findings are the failure. Rules without elements to check are skipped.
 */
public final class JunitReport implements ReportFormat {
  @Override
  public String name() {
    return "junit";
  }

  @Override
  public void write(Report report, TextLayout layout, Appendable out) throws IOException {
    var xml = new Xml(out);
    xml.declaration();
    xml.open("testsuites", List.of("name", "plumbline"));
    if (!report.problems().isEmpty()) {
      problems(xml, report);
    }
    for (var area : byArea(report).entrySet()) {
      suite(xml, report, area.getKey(), area.getValue());
    }
    xml.close("testsuites");
  }

  private static Map<Area, List<Outcome>> byArea(Report report) {
    Map<Area, List<Outcome>> areas = new LinkedHashMap<>();
    for (var outcome : report.outcomes()) {
      areas.computeIfAbsent(outcome.rule().area(), area -> new ArrayList<>()).add(outcome);
    }
    return areas;
  }

  /** Writes each mistake as an error, and each system that was not checked as skipped. */
  private static void problems(Xml xml, Report report) throws IOException {
    int errors = report.problems().size();
    int skipped = report.unchecked().size();
    xml.open(
        "testsuite",
        List.of(
            "name", "plumbline.input",
            "tests", Integer.toString(errors + skipped),
            "errors", Integer.toString(errors),
            "skipped", Integer.toString(skipped)));
    for (var problem : report.problems()) {
      input(xml, problem.at().toString());
      xml.text("error", List.of("message", problem.message()), line(problem));
      xml.close("testcase");
    }
    for (var unchecked : report.unchecked()) {
      input(xml, unchecked.text());
      xml.text("skipped", List.of("message", unchecked.text()), "");
      xml.close("testcase");
    }
    xml.close("testsuite");
  }

  private static void input(Xml xml, String name) throws IOException {
    xml.open("testcase", List.of("classname", "plumbline.input", "name", name));
  }

  private static void suite(Xml xml, Report report, Area area, List<Outcome> outcomes)
      throws IOException {
    var name = "plumbline." + area.id();
    xml.open(
        "testsuite",
        List.of(
            "name", name,
            "tests", Integer.toString(outcomes.size()),
            "failures", count(outcomes, Outcome.State.FAIL),
            "errors", count(outcomes, Outcome.State.ERROR, Outcome.State.TIMEOUT),
            "skipped",
                count(
                    outcomes,
                    Outcome.State.NOT_APPLICABLE,
                    Outcome.State.NOT_RUN,
                    Outcome.State.NOT_CHECKED)));
    for (var outcome : outcomes) {
      xml.open("testcase", List.of("classname", name, "name", outcome.rule().id()));
      result(xml, report, outcome);
      xml.close("testcase");
    }
    xml.close("testsuite");
  }

  private static String count(List<Outcome> outcomes, Outcome.State... states) {
    var counted = List.of(states);
    return Long.toString(outcomes.stream().filter(each -> counted.contains(each.state())).count());
  }

  private static void result(Xml xml, Report report, Outcome outcome) throws IOException {
    switch (outcome.state()) {
      case FAIL -> {
        var lines = String.join("\n", lines(report, outcome));
        xml.text("failure", List.of("message", outcome.rule().title()), lines);
      }
      case ERROR, TIMEOUT ->
          xml.text("error", List.of("message", outcome.trouble().orElse("")), "");
      case NOT_APPLICABLE -> xml.text("skipped", List.of("message", "not applicable"), "");
      case NOT_CHECKED -> xml.text("skipped", List.of("message", outcome.trouble().orElse("")), "");
      case NOT_RUN ->
          xml.text("skipped", List.of("message", "not run, as the description has mistakes"), "");
      case PASS, WAIVED -> {}
    }
  }

  /** Returns the rule's findings; when all of them are joined to others, where those are. */
  private static List<String> lines(Report report, Outcome outcome) {
    var found = report.open().stream().filter(each -> isOf(each, outcome)).toList();
    return found.isEmpty()
        ? report.open().stream()
            .filter(main -> main.related().stream().anyMatch(each -> isOf(each, outcome)))
            .map(main -> main.at() + ": follows from: " + Related.line(main))
            .toList()
        : found.stream().map(JunitReport::line).toList();
  }

  private static boolean isOf(Finding finding, Outcome outcome) {
    return finding.rule().id().equals(outcome.rule().id());
  }

  private static String line(Finding finding) {
    return finding.at() + ": " + finding.severity().id() + ": " + Advice.of(finding);
  }
}
