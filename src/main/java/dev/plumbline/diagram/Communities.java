package dev.plumbline.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.graphstream.graph.Edge;
import org.graphstream.graph.Graph;

/**
 * Finds groups of nodes with more edges inside than to other groups, by the Louvain method (Blondel
 * and others 2008): each node joins the neighbouring group that increases the modularity most; then
 * groups become nodes, until nothing changes.
 *
 * <p>Nodes are visited in the order of the graph, so that a graph always has the same groups.
 * GraphStream's algorithms do not guarantee this: the order of their hash tables differs from run
 * to run.
 */
public final class Communities {
  private static final int ROUNDS = 20;
  private static final double SMALLEST_GAIN = 1e-9;

  private final List<Map<Integer, Double>> weights;
  private final double[] degrees;
  private final double[] totals;
  private final int[] groups;
  private final double sum;

  private Communities(List<Map<Integer, Double>> weights) {
    this.weights = weights;
    int size = weights.size();
    degrees = new double[size];
    groups = new int[size];
    double all = 0;
    for (int node = 0; node < size; node++) {
      for (double weight : weights.get(node).values()) {
        degrees[node] += weight;
      }
      all += degrees[node];
      groups[node] = node;
    }
    totals = degrees.clone();
    sum = all;
  }

  /** Returns the groups of a graph's nodes by id, each in the order of the graph. */
  public static List<List<String>> of(Graph graph) {
    List<List<String>> members = new ArrayList<>();
    graph.nodes().forEach(node -> members.add(List.of(node.getId())));
    var weights = weights(graph);
    while (true) {
      var level = new Communities(weights);
      level.move();
      var numbers = level.numbers();
      if (numbers.size() == weights.size()) {
        return members;
      }
      var joined = level.joined(members, numbers);
      members.clear();
      members.addAll(joined);
      weights = level.merged(numbers);
    }
  }

  private static List<Map<Integer, Double>> weights(Graph graph) {
    var weights = new ArrayList<Map<Integer, Double>>();
    graph.nodes().forEach(node -> weights.add(new TreeMap<>()));
    graph.edges().filter(edge -> !edge.isLoop()).forEach(edge -> add(weights, edge));
    return weights;
  }

  private static void add(List<Map<Integer, Double>> weights, Edge edge) {
    int from = edge.getSourceNode().getIndex();
    int to = edge.getTargetNode().getIndex();
    weights.get(from).merge(to, 1.0, Double::sum);
    weights.get(to).merge(from, 1.0, Double::sum);
  }

  private void move() {
    boolean moved = true;
    for (int round = 0; moved && round < ROUNDS; round++) {
      moved = false;
      for (int node = 0; node < groups.length; node++) {
        moved |= move(node);
      }
    }
  }

  private boolean move(int node) {
    var nearby = new TreeMap<Integer, Double>();
    weights
        .get(node)
        .forEach(
            (other, weight) -> {
              if (other != node) {
                nearby.merge(groups[other], weight, Double::sum);
              }
            });
    int old = groups[node];
    totals[old] -= degrees[node];
    int best = old;
    double most = nearby.getOrDefault(old, 0.0) - totals[old] * degrees[node] / sum;
    for (var group : nearby.entrySet()) {
      double gain = group.getValue() - totals[group.getKey()] * degrees[node] / sum;
      if (gain > most + SMALLEST_GAIN) {
        most = gain;
        best = group.getKey();
      }
    }
    totals[best] += degrees[node];
    groups[node] = best;
    return best != old;
  }

  /** Numbers the groups in the order of their first nodes. */
  private Map<Integer, Integer> numbers() {
    var numbers = new LinkedHashMap<Integer, Integer>();
    for (int group : groups) {
      numbers.putIfAbsent(group, numbers.size());
    }
    return numbers;
  }

  private List<List<String>> joined(List<List<String>> members, Map<Integer, Integer> numbers) {
    List<List<String>> joined = new ArrayList<>();
    numbers.values().forEach(number -> joined.add(new ArrayList<>()));
    for (int node = 0; node < groups.length; node++) {
      joined.get(numbers.get(groups[node])).addAll(members.get(node));
    }
    return joined;
  }

  private List<Map<Integer, Double>> merged(Map<Integer, Integer> numbers) {
    var merged = new ArrayList<Map<Integer, Double>>();
    numbers.values().forEach(number -> merged.add(new TreeMap<>()));
    for (int node = 0; node < groups.length; node++) {
      var row = merged.get(numbers.get(groups[node]));
      weights
          .get(node)
          .forEach((other, weight) -> row.merge(numbers.get(groups[other]), weight, Double::sum));
    }
    return merged;
  }
}
