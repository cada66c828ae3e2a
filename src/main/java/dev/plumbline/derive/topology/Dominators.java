package dev.plumbline.derive.topology;

import java.util.Arrays;

/**
 * What cannot be reached from a root without passing what.
 *
 * <p>The algorithm of Cooper, Harvey and Kennedy, A simple, fast dominance algorithm, 2001; its
 * arrays serve one root after the other, so that a root costs no more than what it reaches.
 */
public final class Dominators {
  private static final int NONE = -1;

  private final Digraph graph;
  private final Arcs incoming;
  private final int[] number;
  private final int[] order;
  private final int[] next;
  private final int[] stack;
  private final int[] dominator;
  private int reached;
  private long work;

  public Dominators(Digraph graph) {
    this.graph = graph;
    incoming = graph.incoming();
    number = new int[graph.size()];
    Arrays.fill(number, NONE);
    order = new int[graph.size()];
    next = new int[graph.size()];
    stack = new int[graph.size()];
    dominator = new int[graph.size()];
  }

  /** Looks from another root. */
  public void from(int root) {
    for (int place = 0; place < reached; place++) {
      number[order[place]] = NONE;
    }
    reached = 0;
    numberInPostorder(root);
    for (int place = 0; place < reached; place++) {
      dominator[order[place]] = NONE;
    }
    dominator[root] = root;
    var changed = true;
    while (changed) {
      changed = false;
      for (int place = reached - 2; place >= 0; place--) {
        changed |= improve(order[place]);
      }
    }
  }

  /** Visits what the root reaches, callees before callers where there are no cycles. */
  private void numberInPostorder(int root) {
    int depth = 0;
    open(root, 0);
    while (depth >= 0) {
      int component = stack[depth];
      int callee = nextNew(component);
      if (callee == NONE) {
        number[component] = reached;
        order[reached++] = component;
        depth--;
      } else {
        open(callee, ++depth);
      }
    }
  }

  private void open(int component, int depth) {
    stack[depth] = component;
    number[component] = Integer.MAX_VALUE; // seen, to be numbered when left
    next[component] = graph.outgoing().starts()[component];
  }

  private int nextNew(int component) {
    int end = graph.outgoing().starts()[component + 1];
    while (next[component] < end) {
      int callee = graph.to()[graph.outgoing().flows()[next[component]++]];
      work++;
      if (number[callee] == NONE) {
        return callee;
      }
    }
    return NONE;
  }

  private boolean improve(int component) {
    int best = NONE;
    for (int index = incoming.starts()[component];
        index < incoming.starts()[component + 1];
        index++) {
      int caller = graph.from()[incoming.flows()[index]];
      work++;
      if (number[caller] != NONE && dominator[caller] != NONE) {
        best = best == NONE ? caller : meet(best, caller);
      }
    }
    if (best == dominator[component]) {
      return false;
    }
    dominator[component] = best;
    return true;
  }

  private int meet(int one, int other) {
    while (one != other) {
      work++;
      if (number[one] < number[other]) {
        one = dominator[one];
      } else {
        other = dominator[other];
      }
    }
    return one;
  }

  public int reached() {
    return reached;
  }

  /** Returns a component that the root reaches; the callers that all paths pass come later. */
  public int at(int place) {
    return order[place];
  }

  /** Returns the last component, before this one, that every path from the root passes. */
  public int of(int component) {
    return dominator[component];
  }

  /** Returns how many steps the searches so far took. */
  public long work() {
    return work;
  }
}
