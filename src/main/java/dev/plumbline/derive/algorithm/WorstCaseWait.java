package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.CallOrder;
import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.Digraph;
import dev.plumbline.derive.topology.EvidenceHops;
import dev.plumbline.derive.topology.HeaviestPath;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.rdf.Arch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Adds how long callees may wait to answer a call, and how retries multiply along chains of calls.
 *
 * <p>A caller waits for one call as long as it tries: timeout times attempts and the delays between
 * them. Where a flow states no timeout, each attempt lasts as long as the callee itself may wait.
 * Of several calls that are made for the request the longest counts.
 */
final class WorstCaseWait implements Derived {
  private static final Node WORST_CASE = Arch.term("worstCase");
  private static final Node WORST_CASE_TIME = Arch.term("worstCaseTime");
  private static final Node CARRIES = Arch.term("carries");
  private static final Node HANDLES = Arch.term("handles");
  private static final Node PASSES_ON = Arch.term("passesOn");
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
    return Set.of(
        Model.BYSTANDER,
        Model.ENTRY_POINT,
        Model.EXTERNAL,
        Model.SYNCHRONOUS,
        CARRIES,
        HANDLES,
        PASSES_ON);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    return Map.of(WORST_CASE_TIME, List.of("arch:worstCase"));
  }

  @Override
  public void addTo(Model model) {
    var calls = model.waits();
    var order = CallOrder.of(calls, model.entryPoints());
    var tries = new Tries[calls.arcCount()];
    for (int arc = 0; arc < tries.length; arc++) {
      int flow = calls.flow()[arc];
      tries[arc] =
          flow == Digraph.NO_FLOW
              ? Tries.ONCE
              : Tries.of(model.facts(), calls.topology().flow(flow));
    }
    addWorstCase(model, order, tries);
    addAttempts(model, order, tries);
  }

  private static void addWorstCase(Model model, CallOrder order, Tries[] tries) {
    var facts = model.facts();
    var steps = new EvidenceHops(facts, "worst-case");
    var waits = RequestWaits.of(model, order, tries);
    waits.tell(
        (request, call, goesOn) -> {
          var flow = model.topology().flow(request);
          var slow = model.topology().flow(order.calls().flow()[call]);
          var step = steps.first(steps.at(flow), slow);
          if (goesOn) {
            steps.before(step, steps.at(slow));
          }
          steps.note(step, tries[call].text());
          steps.amount(step, waits.below(request));
          facts.add(flow, WORST_CASE, step);
          facts.add(flow, WORST_CASE_TIME, waits.below(request));
        });
  }

  private static void addAttempts(Model model, CallOrder order, Tries[] tries) {
    var facts = model.facts();
    var steps = new EvidenceHops(facts, "attempts");
    var most = HeaviestPath.up(order, 1, (arc, chain) -> chain * tries[arc].attempts());
    most.tellUp(
        steps,
        (step, arc, number) -> {
          steps.note(step, tries[arc].text());
          steps.amount(step, most.weight(number));
          facts.add(order.calls().topology().component(number), ATTEMPTS_ALONG, step);
        });
  }
}
