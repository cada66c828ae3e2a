package dev.plumbline.sparql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/** The triples along a property path, from one node on. */
public final class PathFacts {
  private final Graph graph;

  public PathFacts(Graph graph) {
    this.graph = graph;
  }

  /** Returns the triples of one path from start to end; none when there is no path. */
  List<Triple> between(Node start, Path path, Node end) {
    return from(start, path).getOrDefault(end, List.of());
  }

  /** Returns the triples of a path to each node that is reached. */
  public Set<Triple> along(Node start, Path path) {
    var triples = new LinkedHashSet<Triple>();
    from(start, path).values().forEach(triples::addAll);
    return triples;
  }

  /** Returns what the path reaches, each with the triples of one path to it. */
  private Map<Node, List<Triple>> from(Node start, Path path) {
    if (path instanceof P_Link link) {
      return links(graph.find(start, link.getNode(), Node.ANY).toList(), false);
    }
    if (path instanceof P_Inverse inverse && inverse.getSubPath() instanceof P_Link link) {
      return links(graph.find(Node.ANY, link.getNode(), start).toList(), true);
    }
    if (path instanceof P_Alt either) {
      var reached = new LinkedHashMap<>(from(start, either.getLeft()));
      from(start, either.getRight()).forEach(reached::putIfAbsent);
      return reached;
    }
    if (path instanceof P_Seq sequence) {
      var reached = new LinkedHashMap<Node, List<Triple>>();
      from(start, sequence.getLeft())
          .forEach((middle, found) -> extend(reached, found, from(middle, sequence.getRight())));
      return reached;
    }
    if (path instanceof P_ZeroOrOne maybe) {
      var reached = new LinkedHashMap<Node, List<Triple>>();
      reached.put(start, List.of());
      from(start, maybe.getSubPath()).forEach(reached::putIfAbsent);
      return reached;
    }
    return path instanceof P_OneOrMore1 || path instanceof P_ZeroOrMore1
        ? any(start, ((P_Path1) path).getSubPath(), path instanceof P_ZeroOrMore1)
        : Map.of();
  }

  private static Map<Node, List<Triple>> links(List<Triple> triples, boolean backwards) {
    var reached = new LinkedHashMap<Node, List<Triple>>();
    for (var triple : triples) {
      reached.putIfAbsent(backwards ? triple.getSubject() : triple.getObject(), List.of(triple));
    }
    return reached;
  }

  /** Walks breadth first, so that each path is among the shortest. */
  private Map<Node, List<Triple>> any(Node start, Path step, boolean withStart) {
    var reached = new LinkedHashMap<Node, List<Triple>>();
    var queue = new ArrayDeque<Node>(List.of(start));
    var paths = new LinkedHashMap<Node, List<Triple>>(Map.of(start, List.of()));
    Set<Node> done = new LinkedHashSet<>();
    while (!queue.isEmpty()) {
      var node = queue.remove();
      if (done.add(node)) {
        var next = new LinkedHashMap<Node, List<Triple>>();
        extend(next, paths.get(node), from(node, step));
        next.forEach(reached::putIfAbsent);
        next.forEach(paths::putIfAbsent);
        queue.addAll(next.keySet());
      }
    }
    if (withStart) {
      reached.put(start, List.of());
    }
    return reached;
  }

  private static void extend(
      Map<Node, List<Triple>> reached, List<Triple> found, Map<Node, List<Triple>> onwards) {
    onwards.forEach(
        (node, rest) -> {
          var whole = new ArrayList<>(found);
          whole.addAll(rest);
          reached.putIfAbsent(node, whole);
        });
  }
}
