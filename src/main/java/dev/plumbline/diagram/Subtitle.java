package dev.plumbline.diagram;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** Tells in one line how much a picture shows. */
public final class Subtitle {
  private Subtitle() {}

  public static String of(Diagram diagram) {
    var parts = new ArrayList<String>();
    long areas = diagram.nodes().stream().filter(node -> node.shape() == Shape.AREA).count();
    count(parts, diagram.nodes().size() - areas, "component", "components");
    count(parts, areas, "box of several", "boxes of several");
    count(parts, diagram.edges().size(), "flow", "flows");
    count(parts, diagram.boundaries().size(), "boundary", "boundaries");
    var findings = findings(diagram);
    return String.join(", ", parts) + (findings.isEmpty() ? "" : " — " + findings);
  }

  /** Returns the counts of all findings, and how many of them have no place in the picture. */
  private static String findings(Diagram diagram) {
    var parts = new ArrayList<String>();
    var all = diagram.findings().map(Finding::severity).toList();
    for (var severity : Severity.values()) {
      long found = all.stream().filter(severity::equals).count();
      count(parts, found, severity.id(), severity == Severity.INFO ? "infos" : severity.id() + "s");
    }
    long painted = diagram.subjects().mapToLong(subject -> subject.findings().size()).sum();
    long listed = all.size() - painted;
    return String.join(", ", parts) + (listed > 0 ? ", " + listed + " of them not drawn" : "");
  }

  private static void count(List<String> parts, long count, String one, String several) {
    if (count > 0) {
      parts.add(count + " " + (count == 1 ? one : several));
    }
  }
}
