package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.CallOrder;
import dev.plumbline.derive.topology.Digraph;
import dev.plumbline.derive.topology.Model;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * For each request, the longest wait of its callee for what it calls to answer it.
 *
 * <p>Dynamic programming over the calls, from the last to the first; what is called through the
 * parts of a component counts as called by it. The calls of a component are sorted once, and each
 * request takes the first that is made for it.
 */
final class RequestWaits {
  private static final int NONE = -1;

  private final Digraph calls;
  private final CallOrder order;
  private final Tries[] tries;
  private final MadeFor madeFor;

  /** By request, that is by flow: how long its callee waits, and for which call. */
  private final double[] below;

  private final int[] longest;

  /** By component, once all that it calls are searched. */
  private final Map<Integer, List<Integer>> sorted = new HashMap<>();

  private RequestWaits(Model model, CallOrder order, Tries[] tries) {
    this.order = order;
    this.tries = tries;
    calls = order.calls();
    madeFor = new MadeFor(model);
    below = new double[model.topology().flowCount()];
    longest = new int[below.length];
    Arrays.fill(longest, NONE);
  }

  /** Searches the calls of our components from the last to the first, then those of others. */
  static RequestWaits of(Model model, CallOrder order, Tries[] tries) {
    var waits = new RequestWaits(model, order, tries);
    var done = new BitSet();
    for (int place = order.calls().size() - 1; place >= 0; place--) {
      waits
          .callsOf(order.at(place))
          .map(call -> waits.calls.flow()[call])
          .filter(request -> request != Digraph.NO_FLOW)
          .forEach(
              request -> {
                done.set(request);
                waits.search(request, model.topology().to(request));
              });
    }
    for (int request = done.nextClearBit(0);
        request < waits.below.length;
        request = done.nextClearBit(request + 1)) {
      waits.search(request, model.topology().to(request));
    }
    return waits;
  }

  /** Takes the longest of the waits that are made for the request. */
  private void search(int request, int callee) {
    for (int call : longestFirst(callee)) {
      if (madeFor.test(request, calls.flow()[call])) {
        below[request] = waitFor(call);
        longest[request] = call;
        return;
      }
    }
  }

  /**
   * Returns the calls of a component for which it waits, by how long; the same for each request.
   */
  private List<Integer> longestFirst(int component) {
    return sorted.computeIfAbsent(
        component,
        one ->
            allCallsOf(one)
                .filter(call -> waitFor(call) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer call) -> -waitFor(call)))
                .toList());
  }

  private IntStream allCallsOf(int component) {
    return callsOf(component)
        .flatMap(
            call ->
                calls.flow()[call] == Digraph.NO_FLOW
                    ? allCallsOf(calls.to()[call])
                    : IntStream.of(call));
  }

  private double waitFor(int call) {
    return tries[call].wait(below[calls.flow()[call]]);
  }

  private IntStream callsOf(int component) {
    return calls.outgoing().of(component).filter(arc -> !order.closing().get(arc));
  }

  /** Returns how long the callee of a request may wait, in seconds. */
  double below(int request) {
    return below[request];
  }

  /** Tells each request whose callee waits, with the call that it waits for longest. */
  void tell(Teller teller) {
    for (int request = 0; request < longest.length; request++) {
      if (longest[request] != NONE) {
        int call = longest[request];
        var goesOn = tries[call].timeout().isEmpty() && longest[calls.flow()[call]] != NONE;
        teller.tell(request, call, goesOn);
      }
    }
  }

  /** Takes what is told of a request. */
  interface Teller {
    void tell(int request, int call, boolean goesOn);
  }
}
