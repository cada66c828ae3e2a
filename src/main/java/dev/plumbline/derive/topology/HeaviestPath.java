package dev.plumbline.derive.topology;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.apache.jena.graph.Node;

/**
 * The heaviest chain of calls that starts or ends at each component.
 *
 * <p>Dynamic programming over an order without cycles, linear in components and arcs (Cormen et
 * al., Introduction to Algorithms, 24.2). Of chains that weigh the same the first is taken.
 */
public final class HeaviestPath {
  static final int NONE = -1;

  private final Digraph calls;
  private final double[] weights;
  private final int[] arcs;

  private HeaviestPath(Digraph calls, double nothing) {
    this.calls = calls;
    weights = new double[calls.size()];
    Arrays.fill(weights, nothing);
    arcs = new int[calls.size()];
    Arrays.fill(arcs, NONE);
  }

  /** What a chain weighs when an arc is put before or after it. */
  public interface Weight {
    double of(int arc, double chain);
  }

  /**
   * Returns the heaviest chain from each component downwards.
   *
   * @param nothing the weight of a component without calls
   */
  public static HeaviestPath down(CallOrder order, double nothing, Weight weight) {
    var heaviest = new HeaviestPath(order.calls(), nothing);
    for (int place = order.calls().size() - 1; place >= 0; place--) {
      int caller = order.at(place);
      order
          .calls()
          .outgoing()
          .of(caller)
          .filter(arc -> !order.closing().get(arc))
          .forEach(arc -> heaviest.take(caller, order.calls().to()[arc], arc, weight));
    }
    return heaviest;
  }

  /**
   * Returns the heaviest chain that leads to each component.
   *
   * @param nothing the weight of a component without callers
   */
  public static HeaviestPath up(CallOrder order, double nothing, Weight weight) {
    var heaviest = new HeaviestPath(order.calls(), nothing);
    for (int place = 0; place < order.calls().size(); place++) {
      int caller = order.at(place);
      order
          .calls()
          .outgoing()
          .of(caller)
          .filter(arc -> !order.closing().get(arc))
          .forEach(arc -> heaviest.take(order.calls().to()[arc], caller, arc, weight));
    }
    return heaviest;
  }

  private void take(int component, int neighbour, int arc, Weight weight) {
    double through = weight.of(arc, weights[neighbour]);
    if (through > weights[component]) {
      weights[component] = through;
      arcs[component] = arc;
    }
  }

  public double weight(int component) {
    return weights[component];
  }

  boolean hasChain(int component) {
    return arcs[component] != NONE;
  }

  /**
   * Makes a step for the chain from each component, from its first arc on.
   *
   * @param goesOn whether the chain goes on below an arc
   * @param writer adds what a step says
   */
  public void tellDown(EvidenceHops steps, IntPredicate goesOn, StepWriter writer) {
    for (int component = 0; component < arcs.length; component++) {
      if (hasChain(component)) {
        int callee = calls.to()[arcs[component]];
        var step = step(steps, component);
        if (hasChain(callee) && goesOn.test(arcs[component])) {
          steps.before(step, steps.at(calls.topology().component(callee)));
        }
        writer.write(step, arcs[component], component);
      }
    }
  }

  /** Makes a step for the chain that leads to each component, up to its last arc. */
  public void tellUp(EvidenceHops steps, StepWriter writer) {
    for (int component = 0; component < arcs.length; component++) {
      if (hasChain(component)) {
        int caller = calls.from()[arcs[component]];
        var step = step(steps, component);
        if (hasChain(caller)) {
          steps.after(step, steps.at(calls.topology().component(caller)));
        }
        writer.write(step, arcs[component], component);
      }
    }
  }

  private Node step(EvidenceHops steps, int component) {
    var step = steps.at(calls.topology().component(component));
    return steps.first(step, calls.via().get(arcs[component]));
  }

  /** Adds what a step says, and to whom it belongs. */
  public interface StepWriter {
    void write(Node step, int arc, int component);
  }
}
