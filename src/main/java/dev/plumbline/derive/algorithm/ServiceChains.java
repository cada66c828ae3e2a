package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.derive.topology.Topology;
import dev.plumbline.rdf.Arch;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/**
 * Adds which services are in a row of three or more that wait for one another.
 *
 * <p>A call is in such a row when its callee calls a third service, or a third service calls its
 * caller. For that it is enough to know one or two callers and callees of each service, so the time
 * grows with the calls; a query would look at all pairs of them around a hub.
 */
final class ServiceChains implements Derived {
  private static final Node IN_SERVICE_CHAIN = Arch.term("inServiceChain");
  private static final Node RUNNING = Arch.term("running");
  private static final Node APPLICATION = Arch.term("Application");

  @Override
  public Set<Node> adds() {
    return Set.of(IN_SERVICE_CHAIN);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(Model.BYSTANDER, RUNNING, Model.SYNCHRONOUS);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    return Map.of(IN_SERVICE_CHAIN, List.of("^arch:from", "^arch:to"));
  }

  @Override
  public void addTo(Model model) {
    var facts = model.facts();
    var topology = model.topology();
    var services =
        topology.componentsWhere(
            component -> facts.holds(component, RUNNING) && facts.isA(component, APPLICATION));
    var calls = topology.flowsWhere(flow -> facts.holds(flow, Model.SYNCHRONOUS));
    for (int flow = calls.nextSetBit(0); flow >= 0; flow = calls.nextSetBit(flow + 1)) {
      int caller = topology.from(flow);
      int callee = topology.to(flow);
      calls.set(flow, services.get(caller) && services.get(callee) && caller != callee);
    }
    var bystanders = topology.componentsWhere(component -> facts.holds(component, Model.BYSTANDER));
    inChains(topology, calls, bystanders)
        .forEach(number -> facts.add(topology.component(number), IN_SERVICE_CHAIN));
  }

  private static IntStream inChains(Topology topology, BitSet calls, BitSet bystanders) {
    var callers = new Others(topology.size());
    var callees = new Others(topology.size());
    calls.stream()
        .forEach(
            flow -> {
              callees.add(topology.from(flow), topology.to(flow));
              if (!bystanders.get(topology.from(flow))) {
                callers.add(topology.to(flow), topology.from(flow));
              }
            });
    var found = new BitSet();
    calls.stream()
        .forEach(
            flow -> {
              int caller = topology.from(flow);
              int callee = topology.to(flow);
              boolean begins = !bystanders.get(caller) && callees.hasAnyBut(callee, caller);
              if (begins || callers.hasAnyBut(caller, callee)) {
                found.set(caller);
                found.set(callee);
              }
            });
    return found.stream();
  }

  /** Of the services that call, or that are called by, each service: whether they are several. */
  private static final class Others {
    private static final int NOBODY = -1;

    private final int[] first;
    private final BitSet several = new BitSet();

    Others(int size) {
      first = new int[size];
      Arrays.fill(first, NOBODY);
    }

    void add(int service, int other) {
      if (first[service] == NOBODY) {
        first[service] = other;
      } else if (first[service] != other) {
        several.set(service);
      }
    }

    boolean hasAnyBut(int service, int other) {
      return several.get(service) || first[service] != NOBODY && first[service] != other;
    }
  }
}
