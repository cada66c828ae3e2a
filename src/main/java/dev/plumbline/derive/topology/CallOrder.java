package dev.plumbline.derive.topology;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * An order in which callers come before callees, and the arcs that would close a cycle.
 *
 * <p>Depth-first search with its own stack, arcs to a component that is still open close a cycle
 * (Tarjan, Depth-first search and linear graph algorithms, 1972). Chains are followed without those
 * arcs, so that a cycle is passed once at most.
 *
 * <p>Not by JGraphT as in {@code derive.Cycles}: strong components have no order inside and no such
 * arcs.
 */
public final class CallOrder {
  private static final byte NEW = 0;
  private static final byte OPEN = 1;
  private static final byte DONE = 2;

  private final Digraph calls;
  private final int[] order;
  private final BitSet closing = new BitSet();
  private final byte[] states;
  private final int[] next;
  private int left;

  private CallOrder(Digraph calls) {
    this.calls = calls;
    left = calls.size();
    order = new int[left];
    states = new byte[left];
    next = Arrays.copyOf(calls.outgoing().starts(), left);
  }

  /** Orders the components; the search starts at {@code first}, then at those without a caller. */
  public static CallOrder of(Digraph calls, BitSet first) {
    var search = new CallOrder(calls);
    var incoming = calls.incoming();
    first.stream().forEach(search::visit);
    var all = IntStream.range(0, calls.size());
    all.filter(component -> incoming.count(component) == 0).forEach(search::visit);
    IntStream.range(0, calls.size()).forEach(search::visit);
    return search;
  }

  private void visit(int root) {
    if (states[root] != NEW) {
      return;
    }
    var stack = new int[16];
    int depth = 0;
    stack[0] = root;
    states[root] = OPEN;
    while (depth >= 0) {
      int component = stack[depth];
      if (next[component] == calls.outgoing().starts()[component + 1]) {
        states[component] = DONE;
        order[--left] = component;
        depth--;
      } else {
        int callee = follow(calls.outgoing().flows()[next[component]++]);
        if (callee >= 0) {
          if (++depth == stack.length) {
            stack = Arrays.copyOf(stack, 2 * depth);
          }
          stack[depth] = callee;
        }
      }
    }
  }

  /** Opens the component that the arc leads to, if it is new; else returns a negative number. */
  private int follow(int arc) {
    int callee = calls.to()[arc];
    if (states[callee] == OPEN) {
      closing.set(arc);
    }
    if (states[callee] != NEW) {
      return -1;
    }
    states[callee] = OPEN;
    return callee;
  }

  public Digraph calls() {
    return calls;
  }

  /** Returns the component at a place of the order. */
  public int at(int place) {
    return order[place];
  }

  /** Returns the arcs that close a cycle. */
  public BitSet closing() {
    return closing;
  }
}
