package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.Digraph;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.rdf.Arch;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Adds how much of the requests passes through each component: its share of the shortest paths from
 * entry points, and the share of entry points that need it.
 *
 * <p>Betweenness by Brandes, A faster algorithm for betweenness centrality, 2001, on arrays and
 * from entry points only; where there are many, from some of them, evenly chosen (Brandes and Pich,
 * Centrality estimation in large networks, 2007), so that the work stays linear.
 */
final class Bottlenecks implements Derived {
  private static final long MOST_WORK = 40_000_000;
  private static final int FEWEST_PIVOTS = 16;

  private static final Node BETWEENNESS = Arch.term("betweenness");
  private static final Node ENTRY_SHARE = Arch.term("entryShare");

  @Override
  public Set<Node> adds() {
    return Set.of(BETWEENNESS, ENTRY_SHARE);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(Model.ENTRY_POINT, Model.HARD_DEPENDENCY);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    return Map.of(
        BETWEENNESS, List.of("^arch:needs", "arch:needs"),
        ENTRY_SHARE, List.of("arch:entryPoint", "^arch:needs"));
  }

  @Override
  public void addTo(Model model) {
    var search = new Search(model.needs());
    var pivots = pivots(model.entryPoints(), model.needs());
    for (int pivot : pivots) {
      search.from(pivot);
    }
    var topology = model.topology();
    for (int component = 0; component < topology.size(); component++) {
      var node = topology.component(component);
      if (search.passing[component] > 0) {
        model.facts().add(node, BETWEENNESS, search.passing[component] / search.pairs);
      }
      if (search.needing[component] > 0) {
        model.facts().add(node, ENTRY_SHARE, search.needing[component] / (double) pivots.length);
      }
    }
  }

  private static int[] pivots(BitSet entries, Digraph needs) {
    var all = entries.stream().toArray();
    long affordable = MOST_WORK / Math.max(1, needs.size() + needs.arcCount());
    int count = (int) Math.min(all.length, Math.max(FEWEST_PIVOTS, affordable));
    var chosen = new int[count];
    Arrays.setAll(chosen, index -> all[(int) ((long) index * all.length / count)]);
    return chosen;
  }

  /** Shortest paths from one entry point after the other, on the same arrays. */
  private static final class Search {
    private final Digraph graph;
    private final double[] passing;
    private final int[] needing;
    private final double[] paths;
    private final double[] dependency;
    private final int[] distance;
    private final int[] queue;
    private double pairs;

    Search(Digraph graph) {
      this.graph = graph;
      passing = new double[graph.size()];
      needing = new int[graph.size()];
      paths = new double[graph.size()];
      dependency = new double[graph.size()];
      distance = new int[graph.size()];
      Arrays.fill(distance, -1);
      queue = new int[graph.size()];
    }

    void from(int source) {
      int found = countPaths(source);
      for (int at = found - 1; at > 0; at--) {
        gather(queue[at]);
      }
      gather(source);
      passing[source] -= dependency[source];
      pairs += found - 1;
      for (int at = 0; at < found; at++) {
        needing[queue[at]]++;
        distance[queue[at]] = -1;
        paths[queue[at]] = 0;
        dependency[queue[at]] = 0;
      }
    }

    private int countPaths(int source) {
      int found = 0;
      queue[found++] = source;
      distance[source] = 0;
      paths[source] = 1;
      for (int at = 0; at < found; at++) {
        int component = queue[at];
        int end = graph.outgoing().starts()[component + 1];
        for (int index = graph.outgoing().starts()[component]; index < end; index++) {
          int callee = graph.to()[graph.outgoing().flows()[index]];
          if (distance[callee] < 0) {
            distance[callee] = distance[component] + 1;
            queue[found++] = callee;
          }
          if (distance[callee] == distance[component] + 1) {
            paths[callee] += paths[component];
          }
        }
      }
      return found;
    }

    /** Adds up how many paths pass through the component, once that is known of its callees. */
    private void gather(int component) {
      int end = graph.outgoing().starts()[component + 1];
      for (int index = graph.outgoing().starts()[component]; index < end; index++) {
        int callee = graph.to()[graph.outgoing().flows()[index]];
        if (distance[callee] == distance[component] + 1) {
          dependency[component] += paths[component] / paths[callee] * (1 + dependency[callee]);
        }
      }
      passing[component] += dependency[component];
    }
  }
}
