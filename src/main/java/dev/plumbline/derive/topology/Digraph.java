package dev.plumbline.derive.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.jena.graph.Node;

/**
 * Arcs between the components of a topology: some of its flows, and what leads from one component
 * to another without a flow.
 *
 * @param topology the components
 * @param from where each arc starts
 * @param to where each arc ends
 * @param via what evidence shows of the arc: its flow, or the component that it leads to
 * @param flow the number of the arc's flow; negative when it has none
 * @param outgoing the arcs that leave each component
 */
public record Digraph(
    Topology topology, int[] from, int[] to, List<Node> via, int[] flow, Arcs outgoing) {
  public static final int NO_FLOW = -1;

  public int size() {
    return topology.size();
  }

  public int arcCount() {
    return from.length;
  }

  /** Returns the arcs that reach each component. */
  Arcs incoming() {
    return Arcs.grouped(size(), to, arc -> true);
  }

  /** Starts a graph with those flows that pass. */
  public static Builder of(Topology topology, IntPredicate passing) {
    var builder = new Builder(topology);
    for (int flow = 0; flow < topology.flowCount(); flow++) {
      if (passing.test(flow)) {
        builder.add(topology.from(flow), topology.to(flow), topology.flow(flow), flow);
      }
    }
    return builder;
  }

  /** Collects arcs. */
  public static final class Builder {
    private final Topology topology;
    private final List<int[]> arcs = new ArrayList<>();
    private final List<Node> via = new ArrayList<>();

    private Builder(Topology topology) {
      this.topology = topology;
    }

    /** Leads from each whole to those of its parts that a call to it reaches. */
    Builder withParts(Parts parts) {
      for (int whole = 0; whole < topology.size(); whole++) {
        for (int part : parts.entriesOf(whole)) {
          add(whole, part, topology.component(part), NO_FLOW);
        }
      }
      return this;
    }

    /** Leads from each component to those it depends on by statement. */
    Builder withDependencies(DerivedFacts facts) {
      Dependencies.each(
          facts,
          (dependent, needed) ->
              topology
                  .find(dependent)
                  .ifPresent(
                      from ->
                          topology.find(needed).ifPresent(to -> add(from, to, needed, NO_FLOW))));
      return this;
    }

    private void add(int from, int to, Node shown, int flow) {
      arcs.add(new int[] {from, to, flow});
      via.add(shown);
    }

    public Digraph build() {
      var from = column(0);
      var outgoing = Arcs.grouped(topology.size(), from, arc -> true);
      return new Digraph(topology, from, column(1), List.copyOf(via), column(2), outgoing);
    }

    private int[] column(int index) {
      return arcs.stream().mapToInt(arc -> arc[index]).toArray();
    }
  }
}
