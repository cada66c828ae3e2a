package dev.plumbline.diagram;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.graphstream.graph.Element;
import org.graphstream.graph.Graph;
import org.graphstream.graph.Node;
import org.graphstream.graph.implementations.MultiGraph;

/** The nodes and flows of a diagram as a GraphStream graph, and the queries that views need. */
public final class FlowGraph {
  private FlowGraph() {}

  /**
   * Returns the graph of a diagram, without labels of flows. It is strict: an invalid flow fails
   * and is not silently dropped.
   */
  public static Graph of(Diagram diagram) {
    return of(diagram, edge -> "");
  }

  /** Returns the same graph with labels of flows. */
  public static Graph of(Diagram diagram, Function<Diagram.Edge, String> label) {
    var graph = new MultiGraph("plumbline", true, false);
    for (var node : diagram.nodes()) {
      var added = graph.addNode(node.id());
      added.setAttribute("label", text(node.subject().label()));
      added.setAttribute("kind", text(node.detail()));
      added.setAttribute("shape", node.shape().id());
      node.boundary().ifPresent(boundary -> added.setAttribute("boundary", boundary));
      added.setAttribute("findings", node.subject().findings().size());
    }
    for (var edge : diagram.edges()) {
      for (var end : new String[] {edge.from(), edge.to()}) {
        if (graph.getNode(end) == null) {
          graph.addNode(end).setAttribute("shape", "boundary");
        }
      }
      var added = graph.addEdge(edge.id(), edge.from(), edge.to(), true);
      added.setAttribute("label", text(label.apply(edge)));
      added.setAttribute("protocol", text(edge.protocol()));
      added.setAttribute("encryption", edge.encryption().id());
      added.setAttribute("findings", edge.subject().findings().size());
    }
    return graph;
  }

  /** Replaces the two characters that GraphStream writes but cannot read. */
  private static String text(String text) {
    return OneLine.of(text).replace('\\', '/').replace('"', '\'');
  }

  /** Returns the ids of the flows that start or end at any of the nodes. */
  public static Set<String> touching(Graph graph, Collection<String> nodes) {
    return nodes.stream()
        .map(graph::getNode)
        .filter(Objects::nonNull)
        .flatMap(Node::edges)
        .map(Element::getId)
        .collect(Collectors.toSet());
  }

  /** Returns the ids of the flows with both ends among the nodes. */
  public static Set<String> between(Graph graph, Set<String> nodes) {
    return touching(graph, nodes).stream()
        .map(graph::getEdge)
        .filter(edge -> nodes.contains(edge.getSourceNode().getId()))
        .filter(edge -> nodes.contains(edge.getTargetNode().getId()))
        .map(Element::getId)
        .collect(Collectors.toSet());
  }

  /**
   * Returns the distance in hops from a start to each node that is at most {@code most} hops away.
   * The direction of flows does not matter.
   */
  public static Map<String, Integer> distances(Graph graph, String start, int most) {
    var distances = new HashMap<>(Map.of(start, 0));
    var open = new ArrayDeque<Node>();
    open.add(graph.getNode(start));
    while (!open.isEmpty()) {
      var at = open.remove();
      int next = distances.get(at.getId()) + 1;
      if (next <= most) {
        at.neighborNodes()
            .filter(near -> distances.putIfAbsent(near.getId(), next) == null)
            .forEach(open::add);
      }
    }
    return distances;
  }
}
