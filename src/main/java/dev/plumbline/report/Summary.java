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
import java.util.Collections;
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
  private final boolean folded;
  private final InkWriter pen;

  private Summary(Report report, TextLayout layout, boolean folded, InkWriter pen) {
    this.report = report;
    this.layout = layout;
    this.folded = folded;
    this.pen = pen;
  }

  /**
   * Writes the summary of a report that shows each finding.
   *
   * @throws IOException when writing to {@code out} fails
   */
  public static void write(Report report, TextLayout layout, Appendable out) throws IOException {
    new Summary(report, layout, false, new InkWriter(out, layout)).write();
  }

  /** Writes the summary of a report that folds gaps into lines. */
  static void writeFolded(Report report, TextLayout layout, Appendable out) throws IOException {
    new Summary(report, layout, true, new InkWriter(out, layout)).write();
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
      if (!incomplete().isEmpty()) {
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
    var where = files.size() == 1 ? files.get(0) : Plurals.count(files.size(), "file");
    return what + " in " + where + environments();
  }

  private String environments() {
    var names = report.environments().stream().filter(name -> !name.equals(Report.BASE)).toList();
    return names.isEmpty()
        ? ""
        : ", as the base model and in %s: %s"
            .formatted(Plurals.count(names.size(), "environment"), String.join(", ", names));
  }

  private String rules() {
    var parts = new ArrayList<String>();
    parts.add(number(Outcome.State.PASS) + " passed");
    parts.add(failed(Kind.VIOLATION) + " violated");
    long gaps = failed(Kind.GAP);
    parts.add(gaps + (gaps == 1 ? " lacks facts" : " lack facts"));
    if (number(Outcome.State.WAIVED) > 0) {
      parts.add(number(Outcome.State.WAIVED) + " waived");
    }
    parts.add(number(Outcome.State.NOT_APPLICABLE) + " not applicable");
    if (unfinished() > 0) {
      parts.add(unfinished() + " not checked");
    }
    return Plurals.count(report.outcomes().size(), "rule") + ": " + String.join(", ", parts) + ".";
  }

  private long failed(Kind kind) {
    return report.outcomes().stream()
        .filter(outcome -> outcome.state() == Outcome.State.FAIL && outcome.rule().kind() == kind)
        .count();
  }

  private void trouble() throws IOException {
    for (var outcome : report.outcomes()) {
      if (outcome.state() == Outcome.State.ERROR) {
        pen.write(InkWriter.Ink.ERROR, "rule " + outcome.rule().id() + " crashed")
            .write(outcome.trouble().map(text -> ": " + text).orElse(""))
            .line();
      }
    }
  }

  private long number(Outcome.State state) {
    return report.outcomes().stream().filter(outcome -> outcome.state() == state).count();
  }

  private String found() {
    int waived = report.findings().size() - report.open().size();
    var parts = new ArrayList<String>();
    var violations = of(Kind.VIOLATION);
    if (!violations.isEmpty()) {
      var severities = severities(violations.stream().map(Finding::severity).toList());
      parts.add(Plurals.count(violations.size(), "violation") + " (" + severities + ")");
    }
    var gaps = gaps();
    if (!gaps.isEmpty()) {
      parts.add(Plurals.count(gaps.size(), "unstated fact") + lines(gaps));
    }
    var tail = waived == 0 ? "." : "; " + waived + " waived.";
    return parts.isEmpty() ? none() + tail : "Found " + String.join(" and ", parts) + tail;
  }

  /** What was not checked may have findings. */
  private String none() {
    return report.problems().isEmpty() && unfinished() == 0
        ? "No findings"
        : "Found nothing in what could be checked";
  }

  private List<Finding> of(Kind kind) {
    return report.open().stream().filter(finding -> finding.rule().kind() == kind).toList();
  }

  /** Returns the gaps as lines of several show them: those of each element by themselves. */
  private List<Finding> gaps() {
    return of(Kind.GAP).stream().flatMap(gap -> Related.unfolded(gap).stream()).toList();
  }

  private String lines(List<Finding> gaps) {
    if (!folded) {
      return " (" + severities(gaps.stream().map(Finding::severity).toList()) + ")";
    }
    var lines = Folding.fold(gaps);
    var severities = severities(lines.stream().map(GapLine::severity).toList());
    return " in " + Plurals.count(lines.size(), "line") + " (" + severities + ")";
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
  private static String severities(List<Severity> severities) {
    var parts = new ArrayList<String>();
    for (var severity : Severity.values()) {
      int number = Collections.frequency(severities, severity);
      if (number > 0) {
        parts.add(Plurals.count(number, severity.id()));
      }
    }
    return String.join(", ", parts);
  }

  private void hint() throws IOException {
    if (layout.verbose() || report.open().isEmpty()) {
      return;
    }
    int gaps = gaps().size();
    var each = folded && gaps > 1 ? "--verbose shows each of " + gaps + " facts; " : "";
    line(each + "`plumbline explain RULE` says why a rule matters and what to do.");
  }

  /** Returns whether a rule judged something; rules about waivers and input alone do not count. */
  private static boolean ran(Outcome outcome) {
    return outcome.state() != Outcome.State.NOT_RUN && outcome.rule().area() != Area.MODEL;
  }

  /** Returns how many rules were stopped, or need what a derivation did not add. */
  private long unfinished() {
    return number(Outcome.State.NOT_CHECKED) + number(Outcome.State.TIMEOUT);
  }

  private String incomplete() {
    var parts = new ArrayList<String>();
    long mistakes =
        report.problems().stream().filter(each -> !each.element().isPartOfCheck()).count();
    if (mistakes > 0) {
      parts.add(Plurals.count(mistakes, "mistake") + " to fix");
    }
    if (!report.unchecked().isEmpty()) {
      parts.add(Plurals.count(report.unchecked().size(), "system") + " not checked");
    }
    if (unfinished() > 0) {
      parts.add(Plurals.count(unfinished(), "rule") + " not checked");
    }
    return parts.isEmpty() ? "" : String.join("; ", parts) + ".";
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
