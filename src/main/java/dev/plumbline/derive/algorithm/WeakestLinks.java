package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.CallOrder;
import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.DerivedFacts;
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
 * Adds what a component needs, at any depth, that recovers more slowly or is less critical than it
 * is itself.
 */
final class WeakestLinks implements Derived {
  private static final Node EFFECTIVE_RTO = Arch.term("effectiveRto");
  private static final Node SLOWEST_RECOVERY = Arch.term("slowestRecovery");
  private static final Node RECOVERS_SLOWER = Arch.term("recoversSlower");
  private static final Node EFFECTIVE_TIER = Arch.term("effectiveTier");
  private static final Node ASSUMED_TIER = Arch.term("assumedTier");
  private static final Node LOWEST_TIER = Arch.term("lowestTier");
  private static final Node LESS_CRITICAL = Arch.term("lessCritical");

  @Override
  public Set<Node> adds() {
    return Set.of(
        RECOVERS_SLOWER,
        SLOWEST_RECOVERY,
        LESS_CRITICAL,
        LOWEST_TIER,
        EvidenceHops.STEP,
        EvidenceHops.VIA,
        EvidenceHops.NEXT,
        EvidenceHops.NOTE);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(
        EFFECTIVE_RTO, EFFECTIVE_TIER, ASSUMED_TIER, Model.ENTRY_POINT, Model.HARD_DEPENDENCY);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    return Map.of(
        SLOWEST_RECOVERY, List.of("arch:recoversSlower"),
        LOWEST_TIER, List.of("arch:lessCritical"));
  }

  @Override
  public void addTo(Model model) {
    var facts = model.facts();
    var order = CallOrder.of(model.needs(), model.entryPoints());
    add(order, new EvidenceHops(facts, "recovery"), new SlowRecovery(facts));
    add(order, new EvidenceHops(facts, "tier"), new LowTier(facts));
  }

  /** What makes a link weak, and what is said of a component that rests on a weaker one. */
  private interface Weakness {
    /** Returns how weak a component is, or nothing when that is not known. */
    double of(Node component);

    /** Returns what a step says of a component. */
    String text(double weight);

    /** Adds the weakest link of a component: the first step there, and its weight. */
    void add(Node component, Node step, double weight);
  }

  private record SlowRecovery(DerivedFacts facts) implements Weakness {
    @Override
    public double of(Node component) {
      return facts.number(component, EFFECTIVE_RTO).orElse(0);
    }

    @Override
    public String text(double weight) {
      return "rto " + Quantity.DURATION.write(weight);
    }

    @Override
    public void add(Node component, Node step, double weight) {
      facts.add(component, RECOVERS_SLOWER, step);
      facts.add(component, SLOWEST_RECOVERY, weight);
    }
  }

  private record LowTier(DerivedFacts facts) implements Weakness {
    @Override
    public double of(Node component) {
      return facts.holds(component, ASSUMED_TIER)
          ? 0
          : facts
              .literal(component, EFFECTIVE_TIER)
              .map(tier -> tier.charAt(0) - 'A' + 1)
              .orElse(0);
    }

    @Override
    public String text(double weight) {
      return "tier " + letter(weight);
    }

    @Override
    public void add(Node component, Node step, double weight) {
      facts.add(component, LESS_CRITICAL, step);
      facts.add(component, LOWEST_TIER, letter(weight));
    }

    private static String letter(double rank) {
      return String.valueOf((char) ('A' - 1 + (int) rank));
    }
  }

  private static void add(CallOrder order, EvidenceHops steps, Weakness weakness) {
    var calls = order.calls();
    var topology = calls.topology();
    var own = new double[topology.size()];
    for (int component = 0; component < own.length; component++) {
      own[component] = weakness.of(topology.component(component));
    }
    var weakest =
        HeaviestPath.down(order, 0, (arc, below) -> Math.max(own[calls.to()[arc]], below));
    weakest.tellDown(
        steps,
        arc -> weakest.weight(calls.to()[arc]) > own[calls.to()[arc]],
        (step, arc, component) -> {
          double callee = own[calls.to()[arc]];
          steps.note(step, callee == 0 ? "not stated" : weakness.text(callee));
          if (own[component] > 0 && weakest.weight(component) > own[component]) {
            weakness.add(topology.component(component), step, weakest.weight(component));
          }
        });
  }
}
