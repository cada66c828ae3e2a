package dev.plumbline.report;

import dev.plumbline.finding.Area;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Kind;
import dev.plumbline.finding.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Markdown for comments and wikis: findings by area, gaps grouped into lines. */
public final class MarkdownReport implements ReportFormat {
  private static final TextLayout WIDE = new TextLayout(false, Integer.MAX_VALUE, true, false);
  private static final int LABELS_WIDTH = 80;

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public boolean isForPrograms() {
    return false;
  }

  @Override
  public void write(Report report, TextLayout layout, Appendable out) throws IOException {
    out.append("# Architecture check\n\n");
    var summary = new StringBuilder();
    Summary.write(report, WIDE, summary);
    for (var line : summary.toString().lines().toList()) {
      out.append(escaped(line)).append("  \n");
    }
    var problems =
        report.problems().stream()
            .collect(Collectors.partitioningBy(each -> each.element().isPartOfCheck()));
    if (!problems.get(true).isEmpty()) {
      table(out, "Not finished", problems.get(true));
    }
    if (!problems.get(false).isEmpty()) {
      table(out, "Mistakes in the description", problems.get(false));
    }
    for (var area : byArea(report.open()).entrySet()) {
      table(out, area.getKey().title(), area.getValue());
    }
    list(out, "Not checked", report.unchecked());
    list(out, "Notes", report.notes());
  }

  private static void list(Appendable out, String title, List<Evidence> notes) throws IOException {
    if (notes.isEmpty()) {
      return;
    }
    out.append("\n## ").append(title).append("\n\n");
    for (var note : notes) {
      out.append("- ").append(note.at().map(at -> escaped(at + ": ")).orElse(""));
      out.append(escaped(note.text())).append('\n');
    }
  }

  private static Map<Area, List<Finding>> byArea(List<Finding> findings) {
    Map<Area, List<Finding>> areas = new LinkedHashMap<>();
    for (var area : Area.values()) {
      var ofArea = findings.stream().filter(each -> each.rule().area() == area).toList();
      if (!ofArea.isEmpty()) {
        areas.put(area, ofArea);
      }
    }
    return areas;
  }

  private static void table(Appendable out, String title, List<Finding> findings)
      throws IOException {
    out.append("\n## ").append(title).append("\n\n");
    out.append("| place | severity | finding | fix |\n|---|---|---|---|\n");
    var gaps = new ArrayList<Finding>();
    for (var finding : findings) {
      if (finding.rule().kind() == Kind.GAP) {
        gaps.addAll(Related.unfolded(finding));
      } else {
        var text =
            escaped(OnlyIn.told(finding)) + " (`" + finding.rule().id() + "`)" + also(finding);
        row(out, finding.at().toString(), finding.severity().id(), text, finding.fix());
      }
    }
    for (var line : Folding.fold(gaps)) {
      var who = line.elements().stream().map(element -> element.label()).toList();
      var text =
          Lists.shortened(who, LABELS_WIDTH, 2, line.type())
              + ": not stated: "
              + String.join(", ", line.facts())
              + Related.suffix(line.findings())
              + OnlyIn.suffix(line.environments());
      row(out, line.at().toString(), line.severity().id(), escaped(text), "");
    }
  }

  /** Returns what is joined to a finding, as further lines of its cell. */
  private static String also(Finding finding) {
    var lines = Related.some(finding, LABELS_WIDTH);
    return lines.isEmpty()
        ? ""
        : lines.stream()
            .map(MarkdownReport::escaped)
            .collect(Collectors.joining("<br>", "<br>also: ", ""));
  }

  private static void row(Appendable out, String place, String severity, String finding, String fix)
      throws IOException {
    var cells = List.of(escaped(place), severity, finding, escaped(fix));
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** Escapes Markdown and HTML. */
  private static String escaped(String text) {
    var safe = Printable.of(text).replaceAll("[\\\\`*_{}\\[\\]()#!|~]", "\\\\$0");
    return safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
