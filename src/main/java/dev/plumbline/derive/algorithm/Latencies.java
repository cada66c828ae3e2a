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
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Adds the slowest chain of calls from each component, by the latencies that are stated.
 *
 * <p>A flow's latency includes the callee's own work; where a flow states none, the callee's own
 * latency counts. What is not stated counts as nothing, so the sum is a lower bound.
 */
final class Latencies implements Derived {
  private static final Node LATENCY = Arch.term("latency");
  private static final Node LATENCY_ALONG = Arch.term("latencyAlong");
  private static final Node TOTAL_LATENCY = Arch.term("totalLatency");

  @Override
  public Set<Node> adds() {
    return Set.of(
        LATENCY_ALONG,
        TOTAL_LATENCY,
        EvidenceHops.STEP,
        EvidenceHops.VIA,
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
    return Map.of(TOTAL_LATENCY, List.of("arch:latency", "arch:latencyAlong"));
  }

  @Override
  public void addTo(Model model) {
    var facts = model.facts();
    var calls = model.waits();
    var shares = new double[calls.arcCount()];
    for (int arc = 0; arc < shares.length; arc++) {
      shares[arc] = share(facts, calls, arc);
    }
    var order = CallOrder.of(calls, model.entryPoints());
    var slowest = HeaviestPath.down(order, 0, (arc, below) -> shares[arc] + below);
    var steps = new EvidenceHops(facts, "latency");
    slowest.tellDown(
        steps,
        arc -> true,
        (step, arc, number) -> {
          var component = calls.topology().component(number);
          steps.note(step, shares[arc] == 0 ? "not stated" : Quantity.DURATION.write(shares[arc]));
          steps.amount(step, slowest.weight(number));
          facts.add(component, LATENCY_ALONG, step);
          facts.add(component, TOTAL_LATENCY, slowest.weight(number) + own(facts, component));
        });
  }

  private static double share(DerivedFacts facts, Digraph calls, int arc) {
    int flow = calls.flow()[arc];
    var callee = calls.topology().component(calls.to()[arc]);
    return flow == Digraph.NO_FLOW
        ? own(facts, callee)
        : facts.number(calls.topology().flow(flow), LATENCY).orElseGet(() -> own(facts, callee));
  }

  private static double own(DerivedFacts facts, Node component) {
    return facts.number(component, LATENCY).orElse(0);
  }
}
