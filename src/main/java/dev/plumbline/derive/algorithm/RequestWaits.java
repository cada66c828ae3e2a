package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.CallOrder;
import dev.plumbline.derive.topology.Digraph;
import dev.plumbline.derive.topology.Model;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * For each request, the longest wait of its callee for what it calls to answer it.
 *
 * <p>Dynamic programming over the calls, from the last to the first; what is called through the
 * parts of a component counts as called by it.
 */
final class RequestWaits {
  private static final int NONE = -1;

  private final Digraph calls;
  private final CallOrder order;
  private final Tries[] tries;
  private final MadeFor madeFor;
  private final double[] below;
  private final int[] longest;

  private RequestWaits(Model model, CallOrder order, Tries[] tries) {
    this.order = order;
    this.tries = tries;
    calls = order.calls();
    madeFor = new MadeFor(model);
    below = new double[tries.length];
    longest = new int[tries.length];
    Arrays.fill(longest, NONE);
  }

  static RequestWaits of(Model model, CallOrder order, Tries[] tries) {
    var waits = new RequestWaits(model, order, tries);
    for (int place = order.calls().size() - 1; place >= 0; place--) {
      waits.eachCall(
          order.at(place), request -> waits.search(request, order.calls().to()[request]));
    }
    return waits;
  }

  private void search(int request, int callee) {
    eachCall(
        callee,
        call -> {
          if (calls.flow()[call] == Digraph.NO_FLOW) {
            search(request, calls.to()[call]);
          } else if (calls.flow()[request] != Digraph.NO_FLOW) {
            compare(request, call);
          }
        });
  }

  private void compare(int request, int call) {
    double wait = tries[call].wait(below[call]);
    if (wait > below[request] && madeFor.test(calls.flow()[request], calls.flow()[call])) {
      below[request] = wait;
      longest[request] = call;
    }
  }

  private void eachCall(int component, IntConsumer action) {
    calls.outgoing().of(component).filter(arc -> !order.closing().get(arc)).forEach(action);
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
        var goesOn = tries[call].timeout().isEmpty() && longest[call] != NONE;
        teller.tell(request, call, goesOn);
      }
    }
  }

  /** Takes what is told of a request. */
  interface Teller {
    void tell(int request, int call, boolean goesOn);
  }
}
