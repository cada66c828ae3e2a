package dev.plumbline.derive.topology;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Everything that calls from some components reach, as a forest of shortest paths.
 *
 * <p>Breadth-first search from many sources at once (Moore 1959), linear in components and flows.
 * People and external elements that are reached pass nothing on. A call to a whole reaches those of
 * its parts that no other part calls; a part calls what its whole is drawn to call.
 */
public final class Reach {
  private static final int UNSEEN = -2;
  private static final int NOTHING = -1;

  private final Topology topology;
  private final Parts parts;
  private final Arcs outgoing;
  private final int[] via;
  private final int[] previous;
  private final int[] order;
  private final BitSet spokenFor = new BitSet();
  private int found;

  private Reach(Topology topology, Parts parts, IntPredicate passing) {
    this.topology = topology;
    this.parts = parts;
    outgoing = topology.outgoing(passing);
    via = new int[topology.size()];
    Arrays.fill(via, UNSEEN);
    previous = new int[topology.size()];
    order = new int[topology.size()];
  }

  /**
   * Searches.
   *
   * @param sources where paths start
   * @param passing the flows that paths may take
   * @param ends the components that pass nothing on, unless they are sources
   */
  public static Reach from(
      Model model, IntStream sources, IntPredicate passing, IntPredicate ends) {
    var reach = new Reach(model.topology(), model.parts(), passing);
    sources.forEach(source -> reach.discover(source, NOTHING, NOTHING));
    int started = reach.found;
    for (int at = 0; at < reach.found; at++) {
      if (at < started || !ends.test(reach.order[at])) {
        reach.expand(reach.order[at]);
      }
    }
    return reach;
  }

  private void expand(int component) {
    follow(component, component);
    for (int whole : parts.wholesOf(component)) {
      if (via[whole] == UNSEEN && !spokenFor.get(whole)) {
        spokenFor.set(whole);
        follow(whole, component);
      }
    }
    for (int part : parts.entriesOf(component)) {
      discover(part, NOTHING, component);
    }
  }

  private void follow(int caller, int reached) {
    outgoing.of(caller).forEach(flow -> discover(topology.to(flow), flow, reached));
  }

  private void discover(int component, int flow, int from) {
    if (via[component] == UNSEEN) {
      via[component] = flow;
      previous[component] = from;
      order[found++] = component;
    }
  }

  /** Returns the components reached, the nearest first; the sources are among them. */
  public IntStream reached() {
    return Arrays.stream(order, 0, found);
  }

  public boolean isSource(int component) {
    return previous[component] == NOTHING;
  }

  /** Returns the component that the path comes from. */
  public int previous(int component) {
    return previous[component];
  }

  /** Returns the flow that the path takes to the component; negative where it enters a part. */
  public int via(int component) {
    return via[component];
  }
}
