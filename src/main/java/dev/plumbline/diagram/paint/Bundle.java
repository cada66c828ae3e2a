package dev.plumbline.diagram.paint;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Encryption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Many flows alike to one node, such as logs to their store, shown by a letter at each end and not
 * by a line each.
 *
 * @param mark the letter
 * @param edges the flows, all with the same end
 */
public record Bundle(String mark, List<Diagram.Edge> edges) {
  private static final int LEAST = 4;
  private static final int LETTERS = 26;

  public Bundle {
    edges = List.copyOf(edges);
  }

  private record Sort(
      String to,
      String protocol,
      List<String> sent,
      List<String> received,
      Encryption encryption) {}

  /** Returns the bundles of a diagram; a flow on which something was found keeps its line. */
  public static List<Bundle> of(Diagram diagram) {
    var alike = new LinkedHashMap<Sort, List<Diagram.Edge>>();
    for (var edge : diagram.edges()) {
      if (edge.subject().findings().isEmpty()) {
        var sort =
            new Sort(edge.to(), edge.protocol(), edge.sent(), edge.received(), edge.encryption());
        alike.computeIfAbsent(sort, key -> new ArrayList<>()).add(edge);
      }
    }
    var bundles = new ArrayList<Bundle>();
    for (var edges : alike.values()) {
      if (edges.size() >= LEAST && bundles.size() < LETTERS && isOfNodes(edges, diagram)) {
        bundles.add(new Bundle(String.valueOf((char) ('A' + bundles.size())), edges));
      }
    }
    return bundles;
  }

  private static boolean isOfNodes(List<Diagram.Edge> edges, Diagram diagram) {
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

  public boolean leads(String node) {
    return to().equals(node);
  }

  public boolean comesFrom(String node) {
    return edges.stream().anyMatch(edge -> edge.from().equals(node));
  }

  public String to() {
    return edges.get(0).to();
  }
}
