package dev.plumbline.report;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Kind;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Report;
import dev.plumbline.message.Plurals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Text for people: findings with their source line, reasons and fix, the worst first; then the
 * grouped gaps and the summary.
 */
public final class TextReport implements ReportFormat {
  /**
   * The number of findings per rule that are shown in full; of further ones, only the first line.
   */
  private static final int FULL_PER_RULE = 3;

  private static final int REASON_ROWS = 5;

  /** How many places of the same mistake are always shown, and how wide their list may get. */
  private static final int PLACES = 3;

  private static final int PLACES_WIDTH = 80;

  /** The largest number of gap lines with which single gaps are shown with their fix. */
  private static final int MAX_GAPS_WITH_FIX = 3;

  @Override
  public String name() {
    return "text";
  }

  @Override
  public boolean isForPrograms() {
    return false;
  }

  @Override
  public void write(Report report, TextLayout layout, Appendable out) throws IOException {
    new Writing(report, layout, out, new InkWriter(out, layout), new HashSet<>()).write();
  }

  /** One report being written. */
  private record Writing(
      Report report, TextLayout layout, Appendable out, InkWriter pen, Set<String> advice) {
    void write() throws IOException {
      problems();
      findings();
      if (!layout.quiet()) {
        NoteLines.write(report, layout, pen);
        if (!isEmpty()) {
          pen.line();
        }
        if (layout.verbose()) {
          Summary.write(report, layout, out);
        } else {
          Summary.writeFolded(report, layout, out);
        }
      }
    }

    /** Writes the mistakes; without {@code --verbose}, the same mistake once, with its places. */
    private void problems() throws IOException {
      Map<String, List<Finding>> alike = new LinkedHashMap<>();
      for (var problem : report.problems()) {
        var key = (layout.verbose() ? problem.at() + ": " : "") + problem.message();
        alike.computeIfAbsent(key, message -> new ArrayList<>()).add(problem);
      }
      for (var same : alike.values()) {
        full(same.get(0));
        if (same.size() > 1) {
          var others = same.stream().skip(1).map(each -> each.at().toString()).toList();
          pen.write("  also at: " + Lists.shortened(others, PLACES_WIDTH, PLACES, "place")).line();
        }
      }
    }

    private boolean isEmpty() {
      return report.problems().isEmpty() && report.findings().isEmpty() && report.notes().isEmpty();
    }

    private void findings() throws IOException {
      Map<String, Integer> shown = new HashMap<>();
      var gaps = new ArrayList<Finding>();
      for (var finding : worstFirst(report.findings())) {
        if (finding.waiver().isPresent()) {
          if (layout.verbose()) {
            waived(finding);
          }
        } else if (layout.verbose()) {
          full(finding);
        } else if (finding.rule().kind() == Kind.GAP) {
          gaps.addAll(Related.unfolded(finding));
        } else if (shown.merge(finding.rule().id(), 1, Integer::sum) <= FULL_PER_RULE) {
          full(finding);
        } else {
          ConciseReport.brief(pen, finding);
        }
      }
      var lines = Folding.fold(gaps);
      for (var line : lines) {
        gapLine(line, lines.size() <= MAX_GAPS_WITH_FIX);
      }
    }

    /** Returns the findings by severity, then by location. */
    private static List<Finding> worstFirst(List<Finding> findings) {
      return findings.stream().sorted(Finding.WORST_FIRST).toList();
    }

    private void full(Finding finding) throws IOException {
      ConciseReport.line(pen, finding);
      var at = finding.at();
      var line = report.sources().line(at.file(), at.line());
      if (line.isPresent()) {
        new CodeFrame(pen).write(line.get(), at, finding.hint(), finding.severity());
      }
      why(finding);
      also(finding);
      fix(finding);
    }

    /** Writes the fix; without {@code --verbose}, the same fix of a rule only once. */
    private void fix(Finding finding) throws IOException {
      boolean isNew = advice.add(finding.rule().id() + '\n' + finding.fix());
      if (!finding.fix().isBlank() && (isNew || layout.verbose())) {
        pen.block("fix:", finding.fix());
      }
    }

    private void why(Finding finding) throws IOException {
      if (!finding.evidence().isEmpty()) {
        pen.items("why:", reasons(finding), layout.verbose() ? Integer.MAX_VALUE : REASON_ROWS);
      }
    }

    private void also(Finding finding) throws IOException {
      var label = "also:";
      var lines =
          layout.verbose()
              ? Related.all(finding)
              : Related.some(finding, pen.width() - label.length() - 3);
      if (!lines.isEmpty()) {
        pen.block(label, String.join("\n", lines));
      }
    }

    private static List<String> reasons(Finding finding) {
      return finding.evidence().stream().map(fact -> reason(fact, finding.at().file())).toList();
    }

    private static String reason(Evidence fact, String file) {
      return fact.at().map(at -> fact.text() + " (" + place(at, file) + ")").orElse(fact.text());
    }

    private static String place(Location at, String file) {
      if (at.line() > 0 && at.file().equals(file)) {
        return "line " + at.line();
      }
      var folder = file.substring(0, file.lastIndexOf('/') + 1);
      var name = at.file().startsWith(folder) ? at.file().substring(folder.length()) : at.file();
      return at.line() == 0 ? name : name + ":" + at.line();
    }

    private void waived(Finding finding) throws IOException {
      var waiver = finding.waiver().orElseThrow();
      pen.write(InkWriter.Ink.PLACE, finding.at() + ": ")
          .write(InkWriter.Ink.FAINT, "waived: ")
          .write(OnlyIn.told(finding))
          .write(InkWriter.Ink.FAINT, " [" + finding.rule().id() + "]")
          .line();
      var until = waiver.until().map(day -> ", until " + day).orElse("");
      var owner = waiver.owner().map(name -> ", " + name).orElse("");
      pen.block("why:", waiver.reason() + owner + until + " (" + waiver.at() + ")");
    }

    private void gapLine(GapLine line, boolean withFix) throws IOException {
      if (line.findings().size() == 1) {
        ConciseReport.line(pen, line.findings().get(0));
        also(line.findings().get(0));
        if (withFix) {
          fix(line.findings().get(0));
        }
        return;
      }
      var facts = line.facts();
      var rule = facts.size() > 1 ? "" : " [" + line.findings().get(0).rule().id() + "]";
      var joined = Related.suffix(line.findings()) + OnlyIn.suffix(line.environments());
      var place = line.at() + ": ";
      var severity = line.severity().id() + ": ";
      var who = who(line) + ": " + notStated(facts);
      int room = pen.width() - Printable.width(place + severity + who + joined + rule);
      pen.write(InkWriter.Ink.PLACE, place)
          .write(InkWriter.Ink.of(line.severity()), severity)
          .write(who);
      if (facts.size() > 1) {
        pen.write(Lists.shortened(facts, room, 3, ""));
      }
      pen.write(joined).write(InkWriter.Ink.FAINT, rule).line();
    }

    private static String notStated(List<String> facts) {
      return facts.size() == 1
          ? facts.get(0) + " is not stated"
          : facts.size() + " facts are not stated: ";
    }

    private String who(GapLine line) {
      var elements = line.elements();
      if (elements.size() == 1) {
        return elements.get(0).label();
      }
      if (report.counts().getOrDefault(line.type(), 0) == elements.size()) {
        return "all " + Plurals.count(elements.size(), line.type());
      }
      var labels = elements.stream().map(element -> element.label()).toList();
      return Lists.shortened(labels, pen.width() / 3, 2, line.type());
    }
  }
}
