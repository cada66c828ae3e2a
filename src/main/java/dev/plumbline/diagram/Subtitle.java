package dev.plumbline.diagram;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells in one line how much a picture shows. */
final class Subtitle {
  private Subtitle() {}

  static String of(
      List<Diagram.Boundary> boundaries, List<Diagram.Node> nodes, List<Diagram.Edge> edges) {
    var parts = new ArrayList<String>();
    long areas = nodes.stream().filter(node -> node.shape() == Shape.AREA).count();
    count(parts, nodes.size() - areas, "component", "components");
    count(parts, areas, "collapsed boundary", "collapsed boundaries");
    count(parts, edges.size(), "flow", "flows");
    count(parts, boundaries.size(), "boundary", "boundaries");
    var findings =
        Stream.of(
                nodes.stream().map(Diagram.Node::subject),
                edges.stream().map(Diagram.Edge::subject),
                boundaries.stream().map(Diagram.Boundary::subject))
            .flatMap(subjects -> subjects)
            .flatMap(subject -> subject.findings().stream())
            .map(Finding::severity)
            .toList();
    for (var severity : Severity.values()) {
      long found = findings.stream().filter(severity::equals).count();
      count(parts, found, severity.id(), severity == Severity.INFO ? "infos" : severity.id() + "s");
    }
    return String.join(", ", parts);
  }

  private static void count(List<String> parts, long count, String one, String several) {
    if (count > 0) {
      parts.add(count + " " + (count == 1 ? one : several));
    }
  }
}
