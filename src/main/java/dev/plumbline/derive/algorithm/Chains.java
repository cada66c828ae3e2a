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
 * Adds how many calls in a row wait for each component, and for how many it waits itself.
 *
 * <p>Counted are calls of services: what only forwards a request adds none, and a query to a store
 * belongs to the service that makes it.
 */
final class Chains implements Derived {
  private static final Node CHAIN = Arch.term("chain");
  private static final Node FORWARDER = Arch.term("TrafficForwarder");
  private static final Node STORE = Arch.term("Store");
  private static final Node HOPS = Arch.term("hops");
  private static final Node FAN_OUT = Arch.term("fanOut");

  @Override
  public Set<Node> adds() {
    return Set.of(CHAIN, HOPS, FAN_OUT, EvidenceHops.STEP, EvidenceHops.VIA, EvidenceHops.PREVIOUS);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(Model.BYSTANDER, Model.ENTRY_POINT, Model.EXTERNAL, Model.SYNCHRONOUS);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    return Map.of(FAN_OUT, List.of("^arch:from"));
  }

  @Override
  public void addTo(Model model) {
    var facts = model.facts();
    var calls = model.waits();
    var order = CallOrder.of(calls, model.entryPoints());
    var forwarders = calls.topology().componentsWhere(one -> facts.isA(one, FORWARDER));
    var stores = calls.topology().componentsWhere(one -> facts.isA(one, STORE));
    var longest =
        HeaviestPath.up(
            order,
            0,
            (arc, chain) -> {
              if (stores.get(calls.to()[arc])) {
                return 0;
              }
              var counts =
                  calls.flow()[arc] != Digraph.NO_FLOW && !forwarders.get(calls.from()[arc]);
              return counts ? chain + 1 : chain;
            });
    longest.tellUp(
        new EvidenceHops(facts, "chain"),
        (step, arc, component) -> {
          facts.add(step, HOPS, (int) longest.weight(component));
          facts.add(calls.topology().component(component), CHAIN, step);
        });
    for (int component = 0; component < calls.size(); component++) {
      int callees = callees(calls, component);
      if (callees > 0) {
        facts.add(calls.topology().component(component), FAN_OUT, callees);
      }
    }
  }

  private static int callees(Digraph calls, int component) {
    return (int)
        calls
            .outgoing()
            .of(component)
            .filter(arc -> calls.flow()[arc] != Digraph.NO_FLOW)
            .map(arc -> calls.to()[arc])
            .filter(callee -> callee != component)
            .distinct()
            .count();
  }
}
