package dev.plumbline.diagram;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Severity;
import dev.plumbline.message.Plurals;
import java.util.ArrayList;
import java.util.List;

/** Counts in one line what a picture shows. */
public final class Subtitle {
  private Subtitle() {}

  public static String of(Diagram diagram) {
    var parts = new ArrayList<String>();
    long areas = diagram.nodes().stream().filter(node -> node.shape() == Shape.AREA).count();
    count(parts, diagram.nodes().size() - areas, "component");
    if (areas > 0) {
      parts.add(Plurals.count(areas, "box") + " of several");
    }
    count(parts, diagram.edges().size(), "flow");
    count(parts, diagram.boundaries().size(), "boundary");
    var findings = findings(diagram);
    return String.join(", ", parts) + (findings.isEmpty() ? "" : " — " + findings);
  }

  /** Returns the numbers of findings, and how many of them have no place in the picture. */
  private static String findings(Diagram diagram) {
    var parts = new ArrayList<String>();
    var all = diagram.findings().map(Finding::severity).toList();
    for (var severity : Severity.values()) {
      long found = all.stream().filter(severity::equals).count();
      count(parts, found, severity.id());
    }
    long painted = diagram.subjects().mapToLong(subject -> subject.findings().size()).sum();
    long listed = all.size() - painted;
    return String.join(", ", parts) + (listed > 0 ? ", " + listed + " of them not drawn" : "");
  }

  private static void count(List<String> parts, long count, String noun) {
    if (count > 0) {
      parts.add(Plurals.count(count, noun));
    }
  }
}
