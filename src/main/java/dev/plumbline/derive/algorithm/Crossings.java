package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.BoundarySort;
import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * Adds which boundaries a flow leaves and enters.
 *
 * <p>Every boundary around one end and not around the other is crossed, however deep and in
 * whatever order of types the boundaries are nested. Ends that share a network cross no trust
 * boundary, even when one of them is joined to other networks too. Without any boundary, a flow
 * between the system and an external element still crosses from one hand to another.
 */
final class Crossings implements Derived {
  private static final Node EXTERNAL = Arch.term("external");
  private static final Node LEAVES = Arch.term("leaves");
  private static final Node ENTERS = Arch.term("enters");
  private static final Node CROSSES = Arch.term("crosses");
  private static final Node CROSSES_TRUST = Arch.term("crossesTrustBoundary");
  private static final Node OUTSIDE = Arch.term("outside");
  private static final Node INSIDE = Arch.term("inside");
  private static final Node INBOUND = Arch.term("inbound");

  @Override
  public Set<Node> adds() {
    return Set.of(LEAVES, ENTERS, CROSSES, CROSSES_TRUST, OUTSIDE, INSIDE, INBOUND);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(EXTERNAL);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    var ends = List.of("arch:from/arch:in", "arch:to/arch:in");
    return adds().stream().collect(Collectors.toMap(term -> term, term -> ends));
  }

  @Override
  public void addTo(Model model) {
    var sort = new BoundarySort(model.facts());
    var topology = model.topology();
    var ends = new End[topology.size()];
    Arrays.setAll(ends, number -> End.of(model, sort, topology.component(number)));
    for (int flow = 0; flow < topology.flowCount(); flow++) {
      var from = ends[topology.from(flow)];
      var to = ends[topology.to(flow)];
      add(model.facts(), sort, topology.flow(flow), from, to);
    }
  }

  private static void add(DerivedFacts facts, BoundarySort sort, Node flow, End from, End to) {
    var leaves = from.without(to, sort);
    var enters = to.without(from, sort);
    facts.addAll(flow, LEAVES, leaves);
    facts.addAll(flow, ENTERS, enters);
    facts.addAll(flow, CROSSES, leaves);
    facts.addAll(flow, CROSSES, enters);
    var trust =
        leaves.stream().anyMatch(sort::isTrust)
            || enters.stream().anyMatch(sort::isTrust)
            || changesHands(facts, from, to);
    if (trust) {
      facts.add(flow, CROSSES_TRUST);
      facts.add(flow, OUTSIDE, from.side(leaves));
      facts.add(flow, INSIDE, to.side(enters));
      if (!facts.holds(to.element, EXTERNAL)) {
        facts.add(flow, INBOUND);
      }
    }
  }

  private static boolean changesHands(DerivedFacts facts, End from, End to) {
    return from.trusted.isEmpty()
        && to.trusted.isEmpty()
        && facts.holds(from.element, EXTERNAL) != facts.holds(to.element, EXTERNAL);
  }

  /** One end of a flow, the boundaries around it, and the innermost trust boundaries of those. */
  private record End(Node element, Set<Node> around, Set<Node> trusted) {
    static End of(Model model, BoundarySort sort, Node element) {
      return new End(
          element,
          new LinkedHashSet<>(model.boundaries().around(element)),
          model.boundaries().innermost(element, sort::isTrust));
    }

    /** Returns the boundaries that a flow leaves on its way from this end to the other. */
    List<Node> without(End other, BoundarySort sort) {
      var staysInside = !Collections.disjoint(trusted, other.around);
      var left = new ArrayList<Node>();
      for (var boundary : around) {
        if (!other.around.contains(boundary) && !(staysInside && sort.isTrust(boundary))) {
          left.add(boundary);
        }
      }
      return left;
    }

    /** Returns what a message calls this side: its innermost boundary left, or the element. */
    Node side(Collection<Node> left) {
      return trusted.stream().filter(left::contains).findFirst().orElse(element);
    }
  }
}
