package dev.plumbline.report;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Report;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table for spreadsheets: RFC 4180, with a line of headings.
 *
 * <p>Cells that a spreadsheet would read as a formula get a leading {@code '}.
 */
public final class CsvReport implements ReportFormat {
  /** Some spreadsheets skip the white space before a formula. */
  private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}\\p{Cc}]*+[=+@-]|[\\t\\r\\n]");

  private static final List<String> HEADINGS =
      List.of(
          "file",
          "line",
          "column",
          "severity",
          "kind",
          "area",
          "rule",
          "element",
          "message",
          "why",
          "fix",
          "waived",
          "fingerprint");

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public void write(Report report, TextLayout layout, Appendable out) throws IOException {
    row(HEADINGS, out);
    var all = Stream.concat(report.problems().stream(), report.findings().stream());
    for (var finding : all.toList()) {
      row(cells(finding), out);
    }
  }

  private static List<String> cells(Finding finding) {
    var at = finding.at();
    return List.of(
        at.file(),
        at.line() == 0 ? "" : Integer.toString(at.line()),
        at.column() == 0 ? "" : Integer.toString(at.column()),
        finding.severity().id(),
        finding.rule().kind().id(),
        finding.rule().area().id(),
        finding.rule().id(),
        finding.element().id(),
        Related.told(finding),
        String.join("; ", Advice.reasons(finding)),
        finding.fix(),
        finding.waiver().map(waiver -> waiver.reason()).orElse(""),
        finding.fingerprint());
  }

  private static void row(List<String> cells, Appendable out) throws IOException {
    out.append(String.join(",", cells.stream().map(CsvReport::cell).toList())).append("\r\n");
  }

  private static String cell(String text) {
    boolean isFormula = FORMULA.matcher(text).lookingAt();
    var lines = String.join("\n", text.lines().map(Printable::of).toList());
    var safe = isFormula ? "'" + lines : lines;
    boolean isPlain = safe.chars().noneMatch(each -> ",\"\r\n".indexOf(each) >= 0);
    return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
