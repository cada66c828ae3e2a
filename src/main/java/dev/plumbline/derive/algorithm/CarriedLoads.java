package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.CallOrder;
import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.rdf.Arch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Adds the load that may reach a component of which none is known.
 *
 * <p>Each of several entry points may bear all of the system's load, and each request of a caller
 * may call a component once. What forwards traffic to several others splits it, nobody knows how,
 * so nothing is carried past it. No component bears more than its system, where that states a load.
 */
final class CarriedLoads implements Derived {
  private static final Node LOAD = Arch.term("load");
  private static final Node TARGETS = Arch.term("targets");
  private static final Node IN_SYSTEM = Arch.term("inSystem");
  private static final Node FORWARDER = Arch.term("TrafficForwarder");
  private static final Node EFFECTIVE_LOAD = Arch.term("effectiveLoad");
  private static final Node CARRIED_LOAD = Arch.term("carriedLoad");

  @Override
  public Set<Node> adds() {
    return Set.of(CARRIED_LOAD);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(
        EFFECTIVE_LOAD, Model.BYSTANDER, Model.ENTRY_POINT, Model.EXTERNAL, Model.SYNCHRONOUS);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    return Map.of(
        CARRIED_LOAD,
        List.of("arch:inSystem/arch:targets/arch:load", "^arch:to/arch:from/arch:effectiveLoad"));
  }

  @Override
  public void addTo(Model model) {
    var facts = model.facts();
    var calls = model.waits();
    var entries = model.entryPoints();
    var order = CallOrder.of(calls, entries);
    var carried = new double[calls.size()];
    for (int place = 0; place < calls.size(); place++) {
      int number = order.at(place);
      var component = calls.topology().component(number);
      double load = facts.number(component, EFFECTIVE_LOAD).orElse(0);
      if (load == 0) {
        double most = ofSystem(facts, component);
        load = entries.get(number) || (most > 0 && carried[number] > most) ? most : carried[number];
        if (load > 0) {
          facts.add(component, CARRIED_LOAD, load);
        }
      }
      carryOn(facts, order, number, load, carried);
    }
  }

  private static void carryOn(
      DerivedFacts facts, CallOrder order, int caller, double load, double[] carried) {
    var calls = order.calls();
    var callees =
        calls
            .outgoing()
            .of(caller)
            .filter(arc -> !order.closing().get(arc))
            .map(arc -> calls.to()[arc])
            .distinct()
            .toArray();
    if (callees.length == 1 || !facts.isA(calls.topology().component(caller), FORWARDER)) {
      for (int callee : callees) {
        carried[callee] += load;
      }
    }
  }

  private static double ofSystem(DerivedFacts facts, Node component) {
    return facts.objects(component, IN_SYSTEM).stream()
        .flatMap(system -> facts.objects(system, TARGETS).stream())
        .flatMapToDouble(targets -> facts.number(targets, LOAD).stream())
        .max()
        .orElse(0);
  }
}
