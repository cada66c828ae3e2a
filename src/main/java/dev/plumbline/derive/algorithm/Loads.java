package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.Arcs;
import dev.plumbline.derive.topology.CallOrder;
import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.Digraph;
import dev.plumbline.derive.topology.EvidenceHops;
import dev.plumbline.derive.topology.LargestParts;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.derive.topology.Topology;
import dev.plumbline.quantity.Quantity;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Adds the load that a component must bear, and what all its instances can bear.
 *
 * <p>A load is stated, or the sum of what the flows to the component state. What forwards traffic
 * passes on what it takes: its only flow without a load of its own carries what the others leave.
 * The only entry point of a system bears the system's load, or what the others leave of it; those
 * for administration, monitoring and delivery do not count.
 */
final class Loads implements Derived {
  private static final Node LOAD = Arch.term("load");
  private static final Node TARGETS = Arch.term("targets");
  private static final Node IN_SYSTEM = Arch.term("inSystem");
  private static final Node FORWARDER = Arch.term("TrafficForwarder");
  private static final Node MONITORING = Arch.term("MonitoringComponent");
  private static final Node ADMINISTRATION = Arch.term("AdministrationTool");
  private static final Node ADMIN = Arch.term("admin");
  private static final Node CAPACITY = Arch.term("capacity");
  private static final Node REPLICAS = Arch.term("replicas");
  private static final Node SCALING = Arch.term("scaling");
  private static final Node MAX = Arch.term("max");
  private static final Node EFFECTIVE_LOAD = Arch.term("effectiveLoad");
  private static final Node EFFECTIVE_CAPACITY = Arch.term("effectiveCapacity");
  private static final Node LOAD_BY = Arch.term("loadBy");

  @Override
  public Set<Node> adds() {
    return Set.of(
        EFFECTIVE_LOAD,
        EFFECTIVE_CAPACITY,
        LOAD_BY,
        EvidenceHops.STEP,
        EvidenceHops.VIA,
        EvidenceHops.PREVIOUS,
        EvidenceHops.NOTE,
        EvidenceHops.AMOUNT);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(Model.BYSTANDER, Model.ENTRY_POINT);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    return Map.of(
        EFFECTIVE_LOAD,
            List.of("arch:load", "arch:inSystem?/arch:targets/arch:load", "arch:loadBy"),
        EFFECTIVE_CAPACITY, List.of("arch:capacity", "arch:replicas", "arch:scaling/arch:max"));
  }

  @Override
  public void addTo(Model model) {
    new Spread(model).add(model);
    var facts = model.facts();
    for (var component : facts.members(Arch.COMPONENT)) {
      facts
          .number(component, CAPACITY)
          .ifPresent(
              one -> facts.add(component, EFFECTIVE_CAPACITY, one * instances(facts, component)));
    }
  }

  private static double instances(DerivedFacts facts, Node component) {
    double most =
        facts
            .object(component, SCALING)
            .map(scaling -> facts.number(scaling, MAX).orElse(0))
            .orElse(0.0);
    return Math.max(most, facts.number(component, REPLICAS).orElse(1));
  }

  /** Loads by number, filled in from callers to callees. */
  private static final class Spread {
    private final DerivedFacts facts;
    private final Topology topology;
    private final Arcs incoming;
    private final Arcs outgoing;
    private final double[] flowLoads;
    private final double[] loads;

    Spread(Model model) {
      facts = model.facts();
      topology = model.topology();
      incoming = topology.incoming(flow -> true);
      outgoing = topology.outgoing(flow -> true);
      flowLoads = new double[topology.flowCount()];
      loads = new double[topology.size()];
      Arrays.setAll(flowLoads, flow -> facts.number(topology.flow(flow), LOAD).orElse(0));
      Arrays.setAll(loads, component -> stated(topology.component(component)).orElse(0));
    }

    void add(Model model) {
      var entries = model.entryPoints();
      takeLoadOfSystem(entries);
      var order = CallOrder.of(Digraph.of(topology, flow -> true).build(), entries);
      for (int place = 0; place < loads.length; place++) {
        if (facts.isA(topology.component(order.at(place)), FORWARDER)) {
          forward(order.at(place));
        }
      }
      for (int component = 0; component < loads.length; component++) {
        report(component);
      }
    }

    private void takeLoadOfSystem(BitSet entries) {
      var rests = new HashMap<Node, Double>();
      var open = new HashMap<Node, List<Integer>>();
      for (int entry : entries.stream().filter(this::takesRequests).toArray()) {
        var system = facts.object(topology.component(entry), IN_SYSTEM);
        if (system.isPresent()) {
          rests.computeIfAbsent(system.get(), key -> stated(key).orElse(0));
          rests.merge(system.get(), -load(entry), Double::sum);
          var entriesOf = open.computeIfAbsent(system.get(), key -> new ArrayList<>());
          if (load(entry) == 0) {
            entriesOf.add(entry);
          }
        }
      }
      open.forEach(
          (system, entriesOf) -> {
            if (entriesOf.size() == 1) {
              loads[entriesOf.get(0)] = Math.max(0, rests.get(system));
            }
          });
    }

    private boolean takesRequests(int entry) {
      var component = topology.component(entry);
      return !facts.isA(component, ADMINISTRATION)
          && !facts.holds(component, ADMIN)
          && !facts.holds(component, Model.BYSTANDER)
          && (incoming.of(entry).findAny().isEmpty()
              || incoming.of(entry).anyMatch(this::isRequest));
    }

    private boolean isRequest(int flow) {
      return !facts.holds(topology.flow(flow), ADMIN)
          && !facts.holds(topology.component(topology.from(flow)), Model.BYSTANDER);
    }

    private OptionalDouble stated(Node element) {
      var own = facts.number(element, LOAD);
      return own.isPresent()
          ? own
          : facts.objects(element, TARGETS).stream()
              .flatMapToDouble(targets -> facts.number(targets, LOAD).stream())
              .max();
    }

    private double load(int component) {
      return loads[component] > 0
          ? loads[component]
          : incoming.of(component).mapToDouble(flow -> flowLoads[flow]).sum();
    }

    /** Hands a forwarder's load on to its only flow without one; each flow is filled once. */
    private void forward(int forwarder) {
      var open =
          outgoing
              .of(forwarder)
              .filter(flow -> flowLoads[flow] == 0)
              .filter(flow -> !facts.isA(topology.component(topology.to(flow)), MONITORING))
              .toArray();
      double rest = load(forwarder) - outgoing.of(forwarder).mapToDouble(f -> flowLoads[f]).sum();
      if (open.length == 1 && rest > 0) {
        flowLoads[open[0]] = rest;
      }
    }

    private void report(int component) {
      double load = load(component);
      if (load <= 0) {
        return;
      }
      var node = topology.component(component);
      facts.add(node, EFFECTIVE_LOAD, load);
      if (loads[component] > 0) {
        return;
      }
      var parts = new ArrayList<LargestParts.Part>();
      incoming
          .of(component)
          .filter(flow -> flowLoads[flow] > 0)
          .forEach(
              flow ->
                  parts.add(
                      new LargestParts.Part(
                          topology.flow(flow),
                          flowLoads[flow],
                          Quantity.RATE.write(flowLoads[flow]),
                          flowLoads[flow])));
      facts.add(
          node, LOAD_BY, new LargestParts(new EvidenceHops(facts, "load")).explain(node, parts));
    }
  }
}
