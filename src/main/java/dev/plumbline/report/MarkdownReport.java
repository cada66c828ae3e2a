package dev.plumbline.report;

import dev.plumbline.finding.Area;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Kind;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Report;
import dev.plumbline.finding.Severity;
import dev.plumbline.message.MarkdownText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Markdown for comments and wikis: findings by area, gaps grouped into lines. What users wrote
 * stands in code spans.
 */
public final class MarkdownReport implements ReportFormat {
  private static final TextLayout WIDE = new TextLayout(false, Integer.MAX_VALUE, true, false);
  private static final int LABELS_WIDTH = 80;
  private static final Pattern YAML = Pattern.compile("(- )?[\\w-]+:(\\s|$)");

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
      out.append(sentence(line)).append("  \n");
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
      out.append("- ").append(note.at().map(at -> code(at.toString()) + ": ").orElse(""));
      out.append(sentence(note.text())).append('\n');
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
        row(out, finding.at(), finding.severity(), told(finding), fix(finding.fix()));
      }
    }
    for (var line : Folding.fold(gaps)) {
      row(out, line.at(), line.severity(), told(line), "");
    }
  }

  /** Returns the message of a finding, and what is joined to it as further lines of its cell. */
  private static String told(Finding finding) {
    var names =
        Stream.concat(Stream.of(finding), finding.related().stream())
            .flatMap(MarkdownReport::names);
    var text =
        sentence(OnlyIn.told(finding), names.toList()) + " (" + code(finding.rule().id()) + ")";
    var also = Related.some(finding, LABELS_WIDTH);
    return also.isEmpty()
        ? text
        : also.stream()
            .map(
                line ->
                    sentence(
                        line, finding.related().stream().flatMap(MarkdownReport::names).toList()))
            .collect(Collectors.joining("<br>", text + "<br>also: ", ""));
  }

  private static String told(GapLine line) {
    var who = line.elements().stream().map(element -> element.label()).toList();
    var text =
        Lists.shortened(who, LABELS_WIDTH, 2, line.type())
            + ": not stated: "
            + String.join(", ", line.facts())
            + Related.suffix(line.findings())
            + OnlyIn.suffix(line.environments());
    return sentence(text, who);
  }

  private static Stream<String> names(Finding finding) {
    return Stream.of(finding.element().label(), finding.element().id());
  }

  /** Returns a fix: YAML is code, line by line, and advice is a sentence. */
  private static String fix(String text) {
    return YAML.matcher(text).lookingAt()
        ? text.lines().map(line -> code(line)).collect(Collectors.joining("<br>"))
        : sentence(text);
  }

  private static void row(
      Appendable out, Location place, Severity severity, String finding, String fix)
      throws IOException {
    var cells = List.of(code(place.toString()), severity.id(), finding, fix);
    out.append(
        cells.stream().map(MarkdownText::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static String sentence(String text) {
    return sentence(text, List.of());
  }

  private static String sentence(String text, List<String> names) {
    return MarkdownText.sentence(Printable.of(text), names.stream().map(Printable::of).toList());
  }

  private static String code(String text) {
    return MarkdownText.code(Printable.of(text));
  }
}
