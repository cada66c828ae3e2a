package dev.plumbline.diagram.paint;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Encryption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Several similar flows to one node, such as logs to their store, shown by a letter at both ends
 * instead of lines.
 *
 * @param mark the letter
 * @param edges the flows, all to the same node
 */
public record Bundle(String mark, List<Diagram.Edge> edges) {
  private static final int SMALLEST = 4;
  private static final int LETTERS = 26;

  public Bundle {
    edges = List.copyOf(edges);
  }

  private record Likeness(
      String to,
      String protocol,
      List<String> sent,
      List<String> received,
      Encryption encryption) {}

  /** Returns the bundles of a diagram; a flow with findings keeps its line. */
  public static List<Bundle> of(Diagram diagram) {
    var byLikeness = new LinkedHashMap<Likeness, List<Diagram.Edge>>();
    for (var edge : diagram.edges()) {
      if (edge.subject().findings().isEmpty()) {
        var likeness =
            new Likeness(
                edge.to(), edge.protocol(), edge.sent(), edge.received(), edge.encryption());
        byLikeness.computeIfAbsent(likeness, key -> new ArrayList<>()).add(edge);
      }
    }
    var bundles = new ArrayList<Bundle>();
    for (var edges : byLikeness.values()) {
      if (edges.size() >= SMALLEST && bundles.size() < LETTERS && connectNodes(edges, diagram)) {
        bundles.add(new Bundle(String.valueOf((char) ('A' + bundles.size())), edges));
      }
    }
    return bundles;
  }

  private static boolean connectNodes(List<Diagram.Edge> edges, Diagram diagram) {
    var ids = new HashSet<String>();
    diagram.nodes().forEach(node -> ids.add(node.id()));
    return edges.stream().allMatch(edge -> ids.contains(edge.from()) && ids.contains(edge.to()));
  }

  /** Returns the diagram without the flows of bundles. */
  public static Diagram without(Diagram diagram, List<Bundle> bundles) {
    Set<Diagram.Edge> bundled = new HashSet<>();
    bundles.forEach(bundle -> bundled.addAll(bundle.edges()));
    return new Diagram(
        diagram.title(),
        diagram.subtitle(),
        diagram.boundaries(),
        diagram.nodes(),
        diagram.edges().stream().filter(edge -> !bundled.contains(edge)).toList(),
        diagram.others());
  }

  public boolean endsAt(String node) {
    return to().equals(node);
  }

  public boolean startsAt(String node) {
    return edges.stream().anyMatch(edge -> edge.from().equals(node));
  }

  public String to() {
    return edges.get(0).to();
  }
}
