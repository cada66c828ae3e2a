package dev.plumbline.report;

import dev.plumbline.finding.Area;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Kind;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Report;
import dev.plumbline.finding.Severity;
import dev.plumbline.message.Plurals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The summary of a check: what was checked, and the results.
 *
 * <p>A clean run has one too. Rules without elements to check are counted separately, since they
 * did not pass.
 */
public final class Summary {
  private final Report report;
  private final TextLayout layout;
  private final InkWriter pen;

  private Summary(Report report, TextLayout layout, InkWriter pen) {
    this.report = report;
    this.layout = layout;
    this.pen = pen;
  }

  /**
   * Writes the summary.
   *
   * @throws IOException when writing to {@code out} fails
   */
  public static void write(Report report, TextLayout layout, Appendable out) throws IOException {
    new Summary(report, layout, new InkWriter(out, layout)).write();
  }

  private void write() throws IOException {
    boolean ran = report.outcomes().stream().anyMatch(Summary::ran);
    if (ran || report.problems().isEmpty()) {
      line("Checked " + checked() + ".");
      line(rules());
      trouble();
      line(found());
      joined();
      hint();
      if (!report.problems().isEmpty()) {
        line(incomplete());
      }
    } else {
      line(stopped());
    }
  }

  private void line(String text) throws IOException {
    for (var part : Wrapping.of(text, layout.width())) {
      pen.write(part).line();
    }
  }

  private String checked() {
    var parts = new ArrayList<String>();
    report
        .counts()
        .forEach(
            (type, number) -> {
              if (number > 0) {
                parts.add(Plurals.count(number, type));
              }
            });
    var what = parts.isEmpty() ? "nothing" : String.join(", ", parts);
    var files = report.files();
    return what + " in " + (files.size() == 1 ? files.get(0) : Plurals.count(files.size(), "file"));
  }

  private String rules() {
    return Plurals.count(report.outcomes().size(), "rule")
        + ": "
        + number(Outcome.State.PASS)
        + " passed, "
        + number(Outcome.State.FAIL)
        + " failed, "
        + (number(Outcome.State.WAIVED) > 0 ? number(Outcome.State.WAIVED) + " waived, " : "")
        + number(Outcome.State.NOT_APPLICABLE)
        + " had nothing to look at.";
  }

  private void trouble() throws IOException {
    for (var outcome : report.outcomes()) {
      if (outcome.state() == Outcome.State.ERROR || outcome.state() == Outcome.State.TIMEOUT) {
        var what = outcome.state() == Outcome.State.ERROR ? "crashed" : "ran out of time";
        pen.write(InkWriter.Ink.ERROR, "rule " + outcome.rule().id() + " " + what)
            .write(outcome.trouble().map(text -> ": " + text).orElse(""))
            .line();
      }
    }
  }

  private long number(Outcome.State state) {
    return report.outcomes().stream().filter(outcome -> outcome.state() == state).count();
  }

  private String found() {
    var open = report.open();
    int waived = report.findings().size() - open.size();
    var tail = waived == 0 ? "." : "; " + waived + " waived.";
    return open.isEmpty() ? "No findings" + tail : "Found " + severities(open) + tail;
  }

  private void joined() throws IOException {
    int joined = report.joined();
    if (layout.verbose() && joined > 0) {
      line(
          Plurals.count(joined, "finding")
              + " joined to "
              + (joined == 1 ? "its" : "their")
              + " cause.");
    }
  }

  /** Returns the numbers by severity: {@code 2 errors, 1 warning}. */
  static String severities(List<Finding> findings) {
    var parts = new ArrayList<String>();
    for (var severity : Severity.values()) {
      int number = (int) findings.stream().filter(f -> f.severity() == severity).count();
      if (number > 0) {
        parts.add(Plurals.count(number, severity.id()));
      }
    }
    return String.join(", ", parts);
  }

  private void hint() throws IOException {
    long gaps = report.open().stream().filter(f -> f.rule().kind() == Kind.GAP).count();
    if (layout.verbose() || report.open().isEmpty()) {
      return;
    }
    var each = gaps > 1 ? "--verbose shows each of " + gaps + " gaps; " : "";
    line(each + "`plumbline explain RULE` says why a rule matters and what to do.");
  }

  /** Returns whether a rule judged something; rules about waivers and input alone do not count. */
  private static boolean ran(Outcome outcome) {
    return outcome.state() != Outcome.State.NOT_RUN && outcome.rule().area() != Area.MODEL;
  }

  private String incomplete() {
    var mistakes = Plurals.count(report.problems().size(), "mistake") + " to fix";
    int unchecked = report.unchecked().size();
    return unchecked == 0
        ? mistakes + "."
        : mistakes + "; " + Plurals.count(unchecked, "system") + " not checked.";
  }

  private String stopped() {
    if (report.problems().stream().noneMatch(ServicePath::isOnFile)) {
      return "Nothing was checked.";
    }
    var mistakes = Plurals.count(report.problems().size(), "mistake");
    return mistakes
        + " to fix first; the rules were skipped, as they would judge what was misread.";
  }
}
