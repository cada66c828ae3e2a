package dev.plumbline.diagram.view;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.FlowGraph;
import dev.plumbline.message.Plurals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Selects parts of a diagram: a neighbourhood, the inside of a boundary, or some components. */
public final class Views {
  private Views() {}

  /**
   * Returns the inside of a boundary, at any depth, with the flows that cross it and their other
   * ends.
   *
   * @param id the boundary's id
   */
  public static Diagram boundary(Diagram diagram, String id) {
    var areas = within(diagram, id);
    var inside =
        diagram.nodes().stream()
            .filter(node -> node.boundary().filter(areas::contains).isPresent())
            .map(Diagram.Node::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    inside.addAll(areas);
    var edges = chosen(diagram, FlowGraph.touching(FlowGraph.of(diagram), inside));
    var name = labels(diagram, Set.of(id)).stream().findFirst().orElse(id);
    var what = "Inside of " + name + " and what it talks to";
    return withAreas(diagram, what, select(diagram, what, inside, edges), areas);
  }

  private static Set<String> within(Diagram diagram, String id) {
    var areas = new HashSet<>(Set.of(id));
    for (var boundary : diagram.boundaries()) {
      if (boundary.parent().filter(areas::contains).isPresent()) {
        areas.add(boundary.id());
      }
    }
    return areas;
  }

  private static Diagram withAreas(Diagram whole, String what, Diagram shown, Set<String> areas) {
    var kept = shown.boundaries().stream().map(Diagram.Boundary::id).collect(Collectors.toSet());
    kept.addAll(areas);
    return whole.part(
        what,
        whole.boundaries().stream().filter(each -> kept.contains(each.id())).toList(),
        shown.nodes(),
        shown.edges());
  }

  /**
   * Returns the neighbourhood of an element. The direction of flows does not matter.
   *
   * @param id the element's id
   * @param hops the maximum distance from the element, in flows
   */
  public static Diagram around(Diagram diagram, String id, int hops) {
    var graph = FlowGraph.of(diagram);
    var near = new LinkedHashSet<>(Set.of(id));
    if (graph.getNode(id) != null) {
      near.addAll(FlowGraph.distances(graph, id, hops).keySet());
    }
    var names = String.join(", ", labels(diagram, Set.of(id)));
    var what = "Up to %s around %s".formatted(Plurals.count(hops, "flow"), names);
    return select(diagram, what, near, between(diagram, near));
  }

  /** Returns the nodes that satisfy a condition, and the flows between them. */
  public static Diagram where(Diagram diagram, String what, Predicate<Diagram.Node> condition) {
    var chosen =
        diagram.nodes().stream()
            .filter(condition)
            .map(Diagram.Node::id)
            .collect(Collectors.toSet());
    return select(diagram, what, chosen, between(diagram, chosen));
  }

  private static List<Diagram.Edge> between(Diagram diagram, Set<String> ids) {
    return chosen(diagram, FlowGraph.between(FlowGraph.of(diagram), ids));
  }

  private static List<Diagram.Edge> chosen(Diagram diagram, Set<String> edges) {
    return diagram.edges().stream().filter(edge -> edges.contains(edge.id())).toList();
  }

  private static List<String> labels(Diagram diagram, Collection<String> ids) {
    return diagram
        .subjects()
        .filter(subject -> ids.contains(subject.id()))
        .map(Diagram.Subject::label)
        .distinct()
        .toList();
  }

  /**
   * Returns the chosen elements, the given flows with their ends, and the boundaries around them.
   */
  static Diagram select(
      Diagram diagram, String what, Set<String> chosen, List<Diagram.Edge> edges) {
    var ends = new HashSet<>(chosen);
    edges.forEach(edge -> ends.addAll(List.of(edge.from(), edge.to())));
    var nodes = diagram.nodes().stream().filter(node -> ends.contains(node.id())).toList();
    var around = new HashSet<>(ends);
    nodes.forEach(node -> node.boundary().ifPresent(around::add));
    var boundaries = new ArrayList<Diagram.Boundary>();
    for (int at = diagram.boundaries().size() - 1; at >= 0; at--) {
      var boundary = diagram.boundaries().get(at);
      if (around.contains(boundary.id())) {
        boundaries.add(0, boundary);
        boundary.parent().ifPresent(around::add);
      }
    }
    return diagram.part(what, boundaries, nodes, edges);
  }
}
