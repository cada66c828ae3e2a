package dev.plumbline.diagram.layered;

import dev.plumbline.diagram.Diagram;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the nodes where a picture starts: people and other external callers, and nodes that only
 * they call.
 */
final class Callers {
  private Callers() {}

  /**
   * Returns the ids of the nodes that nothing calls, and of those that only such nodes call, three
   * levels deep.
   */
  static Set<String> of(Diagram diagram) {
    var callers = new HashSet<String>();
    var nodes = diagram.nodes().stream().map(Diagram.Node::id).collect(Collectors.toSet());
    boolean grown = true;
    for (int step = 0; grown && step < 3; step++) {
      var called =
          diagram.edges().stream()
              .filter(edge -> !callers.contains(edge.from()))
              .map(Diagram.Edge::to)
              .collect(Collectors.toSet());
      grown = callers.addAll(nodes.stream().filter(id -> !called.contains(id)).toList());
    }
    return callers;
  }
}
