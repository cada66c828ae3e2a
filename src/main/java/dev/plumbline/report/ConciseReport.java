package dev.plumbline.report;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Report;
import java.io.IOException;

/** One line for each finding, as compilers write them and editors read them. */
public final class ConciseReport implements ReportFormat {
  @Override
  public String name() {
    return "concise";
  }

  @Override
  public void write(Report report, TextLayout layout, Appendable out) throws IOException {
    var pen = new InkWriter(out, layout);
    for (var problem : report.problems()) {
      line(pen, problem);
    }
    for (var finding : report.open()) {
      brief(pen, finding);
    }
  }

  /** Writes the line for one finding; {@link TextReport} starts with the same line. */
  static void line(InkWriter pen, Finding finding) throws IOException {
    line(pen, finding, OnlyIn.told(finding));
  }

  /** Writes the same line, which also counts the findings that are joined to the one. */
  static void brief(InkWriter pen, Finding finding) throws IOException {
    line(pen, finding, Related.told(finding));
  }

  private static void line(InkWriter pen, Finding finding, String text) throws IOException {
    var severity = finding.severity();
    pen.write(InkWriter.Ink.PLACE, finding.at() + ": ")
        .write(InkWriter.Ink.of(severity), severity.id() + ": ")
        .write(text)
        .write(InkWriter.Ink.FAINT, " [" + finding.rule().id() + "]")
        .line();
  }
}
