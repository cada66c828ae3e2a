package dev.plumbline.derive.topology;

import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.NodeOrder;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/**
 * Components and the flows between them, numbered in the order of their IRIs, for algorithms on
 * arrays.
 */
public final class Topology {
  private static final Node FROM = Arch.term("from");
  private static final Node TO = Arch.term("to");

  private final List<Node> components;
  private final List<Node> flows;
  private final int[] from;
  private final int[] to;
  private final Map<Node, Integer> numbers;

  private Topology(List<Node> components, List<Node> flows, int[] from, int[] to) {
    this.components = components;
    this.flows = flows;
    this.from = from;
    this.to = to;
    numbers = number(components);
  }

  /** Reads the flows that have both ends; an end that is no component is numbered as well. */
  static Topology of(DerivedFacts facts) {
    var ends = new HashMap<Node, Node[]>();
    facts.each(FROM, (flow, end) -> ends.computeIfAbsent(flow, key -> new Node[2])[0] = end);
    facts.each(TO, (flow, end) -> ends.computeIfAbsent(flow, key -> new Node[2])[1] = end);
    var flows =
        facts.members(Arch.FLOW).stream()
            .filter(flow -> ends.containsKey(flow))
            .filter(flow -> ends.get(flow)[0] != null && ends.get(flow)[1] != null)
            .toList();
    var components = new TreeSet<>(NodeOrder.ORDER);
    components.addAll(facts.members(Arch.COMPONENT));
    flows.forEach(flow -> components.addAll(List.of(ends.get(flow))));
    var ordered = List.copyOf(components);
    var numbers = number(ordered);
    var from = flows.stream().mapToInt(flow -> numbers.get(ends.get(flow)[0])).toArray();
    var to = flows.stream().mapToInt(flow -> numbers.get(ends.get(flow)[1])).toArray();
    return new Topology(ordered, flows, from, to);
  }

  private static Map<Node, Integer> number(List<Node> nodes) {
    var numbers = new HashMap<Node, Integer>();
    nodes.forEach(node -> numbers.put(node, numbers.size()));
    return numbers;
  }

  public int size() {
    return components.size();
  }

  public int flowCount() {
    return flows.size();
  }

  public Node component(int number) {
    return components.get(number);
  }

  /** Returns the number of a component, if it is one. */
  OptionalInt find(Node component) {
    var number = numbers.get(component);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  public Node flow(int number) {
    return flows.get(number);
  }

  public int from(int flow) {
    return from[flow];
  }

  public int to(int flow) {
    return to[flow];
  }

  /** Returns the numbers of the components of which the condition holds. */
  public BitSet componentsWhere(Predicate<Node> condition) {
    return where(components, condition);
  }

  /** Returns the numbers of the flows of which the condition holds. */
  public BitSet flowsWhere(Predicate<Node> condition) {
    return where(flows, condition);
  }

  private static BitSet where(List<Node> nodes, Predicate<Node> condition) {
    var chosen = new BitSet(nodes.size());
    for (int number = 0; number < nodes.size(); number++) {
      chosen.set(number, condition.test(nodes.get(number)));
    }
    return chosen;
  }

  /** Returns the flows that leave each component, of those that pass. */
  public Arcs outgoing(IntPredicate passing) {
    return Arcs.grouped(size(), from, passing);
  }

  /** Returns the flows that reach each component, of those that pass. */
  public Arcs incoming(IntPredicate passing) {
    return Arcs.grouped(size(), to, passing);
  }
}
