package dev.plumbline.derive.topology;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Numbers of flows grouped by a component, as compressed rows.
 *
 * @param starts where each component's flows start; one longer than there are components
 * @param flows the flows
 */
public record Arcs(int[] starts, int[] flows) {
  static Arcs grouped(int components, int[] componentOfFlow, IntPredicate passing) {
    var starts = new int[components + 1];
    var chosen = IntStream.range(0, componentOfFlow.length).filter(passing).toArray();
    for (int flow : chosen) {
      starts[componentOfFlow[flow] + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    var next = starts.clone();
    var flows = new int[chosen.length];
    for (int flow : chosen) {
      flows[next[componentOfFlow[flow]]++] = flow;
    }
    return new Arcs(starts, flows);
  }

  /** Returns the component's flows, in the order of their numbers. */
  public IntStream of(int component) {
    return IntStream.range(starts[component], starts[component + 1]).map(index -> flows[index]);
  }

  int count(int component) {
    return starts[component + 1] - starts[component];
  }
}
