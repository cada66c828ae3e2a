package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.CallOrder;
import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.Digraph;
import dev.plumbline.derive.topology.EvidenceHops;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.rdf.Arch;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DirectedPseudograph;

/**
 * Adds cycles of blocking calls, each reported once.
 *
 * <p>Strongly connected components by JGraphT (Kosaraju and Sharir 1981, without recursion); in
 * each of them, breadth first, the shortest cycle through its first member.
 */
final class Cycles implements Derived {
  private static final Node CYCLE = Arch.term("circle");
  private static final Node IN_CYCLE = Arch.term("inCycle");

  @Override
  public Set<Node> adds() {
    return Set.of(CYCLE, IN_CYCLE, EvidenceHops.STEP, EvidenceHops.VIA, EvidenceHops.PREVIOUS);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(Model.BYSTANDER, Model.EXTERNAL, Model.SYNCHRONOUS);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    return Map.of(IN_CYCLE, List.of("arch:inCycle/arch:circle"));
  }

  @Override
  public void addTo(Model model) {
    var calls = model.waits();
    if (CallOrder.of(calls, new BitSet()).closing().isEmpty()) {
      return;
    }
    var graph = new DirectedPseudograph<Integer, Integer>(Integer.class);
    for (int arc = 0; arc < calls.arcCount(); arc++) {
      graph.addVertex(calls.from()[arc]);
      graph.addVertex(calls.to()[arc]);
      graph.addEdge(calls.from()[arc], calls.to()[arc], arc);
    }
    new KosarajuStrongConnectivityInspector<>(graph)
        .stronglyConnectedSets().stream()
            .filter(members -> members.size() > 1)
            .forEach(members -> add(model, calls, new TreeSet<>(members)));
  }

  private static void add(Model model, Digraph calls, TreeSet<Integer> members) {
    var facts = model.facts();
    var topology = calls.topology();
    int first = members.first();
    members.forEach(
        member -> facts.add(topology.component(member), IN_CYCLE, topology.component(first)));
    var arcs = around(calls, members, first);
    var steps = new EvidenceHops(facts, "cycle");
    Node last = null;
    for (int arc : arcs) {
      var step = steps.at(topology.component(calls.to()[arc]));
      steps.first(step, calls.via().get(arc));
      if (last != null) {
        steps.after(step, last);
      }
      last = step;
    }
    facts.add(topology.component(first), CYCLE, last);
  }

  /** Returns the arcs of the shortest cycle within the members that starts at the first. */
  private static ArrayDeque<Integer> around(Digraph calls, Set<Integer> members, int first) {
    Map<Integer, Integer> reachedBy = new HashMap<>();
    var queue = new ArrayDeque<Integer>();
    queue.add(first);
    while (!reachedBy.containsKey(first)) {
      for (int arc : calls.outgoing().of(queue.remove()).toArray()) {
        int callee = calls.to()[arc];
        if (members.contains(callee) && reachedBy.putIfAbsent(callee, arc) == null) {
          queue.add(callee);
        }
      }
    }
    var arcs = new ArrayDeque<Integer>();
    int at = first;
    do {
      int arc = reachedBy.get(at);
      arcs.addFirst(arc);
      at = calls.from()[arc];
    } while (at != first);
    return arcs;
  }
}
