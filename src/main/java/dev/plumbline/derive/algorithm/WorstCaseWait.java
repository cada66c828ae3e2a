package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.CallOrder;
import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.Digraph;
import dev.plumbline.derive.topology.EvidenceHops;
import dev.plumbline.derive.topology.HeaviestPath;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.quantity.Quantity;
import dev.plumbline.rdf.Arch;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/**
 * Adds how long callers may wait and how retries multiply along chains of calls.
 *
 * <p>A caller waits for one call as long as it tries: timeout times attempts and the delays between
 * them. Where a flow states no timeout, each attempt lasts as long as the callee itself may wait.
 * Of several calls the longest counts.
 */
final class WorstCaseWait implements Derived {
  private static final Node WORST_CASE = Arch.term("worstCase");
  private static final Node WORST_CASE_TIME = Arch.term("worstCaseTime");
  private static final Node ATTEMPTS_ALONG = Arch.term("attemptsAlong");

  @Override
  public Set<Node> adds() {
    return Set.of(
        WORST_CASE,
        WORST_CASE_TIME,
        ATTEMPTS_ALONG,
        EvidenceHops.STEP,
        EvidenceHops.VIA,
        EvidenceHops.PREVIOUS,
        EvidenceHops.NEXT,
        EvidenceHops.NOTE,
        EvidenceHops.AMOUNT);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(Model.BYSTANDER, Model.ENTRY_POINT, Model.EXTERNAL, Model.SYNCHRONOUS);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    return Map.of(WORST_CASE_TIME, List.of("arch:worstCase"));
  }

  @Override
  public void addTo(Model model) {
    var calls = model.waits();
    var order = CallOrder.of(calls, model.entryPoints());
    var tries = new Call[calls.arcCount()];
    for (int arc = 0; arc < tries.length; arc++) {
      int flow = calls.flow()[arc];
      tries[arc] =
          flow == Digraph.NO_FLOW ? Call.ONCE : Call.of(model.facts(), calls.topology().flow(flow));
    }
    addWorstCase(model, order, tries);
    addAttempts(model, order, tries);
  }

  private static void addWorstCase(Model model, CallOrder order, Call[] tries) {
    var facts = model.facts();
    var steps = new EvidenceHops(facts, "worst-case");
    var longest = HeaviestPath.down(order, 0, (arc, below) -> tries[arc].wait(below));
    longest.tellDown(
        steps,
        arc -> tries[arc].timeout.isEmpty(),
        (step, arc, number) -> {
          var component = order.calls().topology().component(number);
          steps.note(step, tries[arc].text());
          steps.amount(step, longest.weight(number));
          facts.add(component, WORST_CASE, step);
          facts.add(component, WORST_CASE_TIME, longest.weight(number));
        });
  }

  private static void addAttempts(Model model, CallOrder order, Call[] tries) {
    var facts = model.facts();
    var steps = new EvidenceHops(facts, "attempts");
    var most = HeaviestPath.up(order, 1, (arc, chain) -> chain * tries[arc].attempts);
    most.tellUp(
        steps,
        (step, arc, number) -> {
          steps.note(step, tries[arc].text());
          steps.amount(step, most.weight(number));
          facts.add(order.calls().topology().component(number), ATTEMPTS_ALONG, step);
        });
  }

  /** How a caller tries one call. */
  private record Call(OptionalDouble timeout, int attempts, double delays) {
    static final Call ONCE = new Call(OptionalDouble.empty(), 1, 0);

    private static final Node TIMEOUT = Arch.term("timeout");
    private static final Node RETRY = Arch.term("retry");
    private static final Node ATTEMPTS = Arch.term("attempts");
    private static final Node DELAY = Arch.term("delay");
    private static final Node MAX_DELAY = Arch.term("maxDelay");
    private static final Node BACKOFF = Arch.term("backoff");
    private static final Node EXPONENTIAL = Arch.term("exponential");
    private static final Node LINEAR = Arch.term("linear");

    /** More attempts than this are as many as that: enough for every finding. */
    private static final int MOST = 1_000;

    static Call of(DerivedFacts facts, Node flow) {
      var timeout = facts.number(flow, TIMEOUT);
      var retry = facts.object(flow, RETRY);
      if (retry.isEmpty()) {
        return new Call(timeout, 1, 0);
      }
      int attempts =
          (int) Math.min(MOST, Math.max(1, facts.number(retry.get(), ATTEMPTS).orElse(1)));
      return new Call(timeout, attempts, delays(facts, retry.get(), attempts));
    }

    private static double delays(DerivedFacts facts, Node retry, int attempts) {
      double delay = facts.number(retry, DELAY).orElse(0);
      double most = facts.number(retry, MAX_DELAY).orElse(Double.MAX_VALUE);
      var exponential = facts.has(retry, BACKOFF, EXPONENTIAL);
      var linear = facts.has(retry, BACKOFF, LINEAR);
      return IntStream.range(0, attempts - 1)
          .mapToDouble(
              gap ->
                  Math.min(
                      most, delay * (exponential ? 1L << Math.min(gap, 30) : linear ? gap + 1 : 1)))
          .sum();
    }

    /** Returns how long the caller waits when the callee may take as long as {@code below}. */
    double wait(double below) {
      double one = timeout.orElse(below);
      return one == 0 ? 0 : attempts * one + delays;
    }

    String text() {
      var limit =
          timeout.isPresent()
              ? "timeout " + Quantity.DURATION.write(timeout.getAsDouble())
              : "no timeout";
      var tries = attempts == 1 ? "" : ", " + attempts + " attempts";
      var pauses = delays == 0 ? "" : ", " + Quantity.DURATION.write(delays) + " between them";
      return limit + tries + pauses;
    }
  }
}
