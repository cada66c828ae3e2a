package dev.plumbline.report;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Report;
import dev.plumbline.finding.Severity;
import java.io.IOException;
import java.util.ArrayList;

/**
 * Workflow commands: GitHub shows each finding as an annotation of its line.
 *
 * <p>Form and escapes are those of GitHub's "workflow commands for GitHub Actions".
 */
public final class GithubReport implements ReportFormat {
  @Override
  public String name() {
    return "github";
  }

  @Override
  public void write(Report report, TextLayout layout, Appendable out) throws IOException {
    for (var problem : report.problems()) {
      write(problem, out);
    }
    for (var finding : report.open()) {
      write(finding, out);
    }
  }

  private static void write(Finding finding, Appendable out) throws IOException {
    var at = finding.at();
    var properties = new ArrayList<String>();
    boolean inFile = ServicePath.isOnFile(finding) && !ServicePath.isPiped(at);
    if (inFile) {
      properties.add("file=" + property(at.file()));
    }
    if (inFile && at.line() > 0) {
      properties.add("line=" + at.line());
      properties.add("endLine=" + Math.max(at.line(), at.endLine()));
    }
    if (inFile && at.column() > 0 && at.endLine() == at.line()) {
      properties.add("col=" + at.column());
      properties.add("endColumn=" + at.endColumn());
    }
    properties.add("title=" + property(finding.rule().id()));
    out.append("::").append(command(finding.severity())).append(' ');
    out.append(String.join(",", properties)).append("::");
    out.append(data((inFile ? "" : at + ": ") + Advice.of(finding))).append('\n');
  }

  private static String command(Severity severity) {
    return severity == Severity.INFO ? "notice" : severity.id();
  }

  private static String data(String text) {
    var lines = text.replace("%", "%25").lines().map(Printable::of).toList();
    return String.join("%0A", lines);
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
