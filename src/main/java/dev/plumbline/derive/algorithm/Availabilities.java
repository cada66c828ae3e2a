package dev.plumbline.derive.algorithm;

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
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Adds how available a component with a target can be at most.
 *
 * <p>All that it needs is in series, so the availabilities multiply, each counted once; replicas
 * and a failover are in parallel, so the chances to fail multiply (Trivedi, Probability and
 * Statistics with Reliability, 2001). What states no availability counts as never failing.
 */
final class Availabilities implements Derived {
  /** Visits of components after which no further target is looked at: bounds a hostile model. */
  private static final long MOST_VISITS = 20_000_000;

  private static final Node TARGET_AVAILABILITY = Arch.term("targetAvailability");
  private static final Node EFFECTIVE_AVAILABILITY = Arch.term("effectiveAvailability");
  private static final Node COMBINED_AVAILABILITY = Arch.term("combinedAvailability");
  private static final Node AVAILABILITY_BY = Arch.term("availabilityBy");
  private static final List<Node> ZONES = List.of(Arch.term("zone"), Arch.term("zones"));
  private static final Node HOST = Arch.term("host");
  private static final Node REPLICAS = Arch.term("replicas");
  private static final Node FAILOVER = Arch.term("failover");
  private static final Node FAILOVER_TO = Arch.term("failoverTo");

  @Override
  public Set<Node> adds() {
    return Set.of(
        COMBINED_AVAILABILITY,
        AVAILABILITY_BY,
        EvidenceHops.STEP,
        EvidenceHops.VIA,
        EvidenceHops.PREVIOUS,
        EvidenceHops.NOTE,
        EvidenceHops.AMOUNT);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(
        TARGET_AVAILABILITY,
        EFFECTIVE_AVAILABILITY,
        Model.HARD_DEPENDENCY,
        ZONES.get(0),
        ZONES.get(1));
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    return Map.of(COMBINED_AVAILABILITY, List.of("arch:availabilityBy"));
  }

  @Override
  public void addTo(Model model) {
    var facts = model.facts();
    var needs = model.needs();
    var shares = new double[needs.size()];
    Arrays.setAll(shares, number -> share(facts, needs.topology().component(number)).orElse(1));
    var search = new Search(needs);
    for (int number = 0; number < shares.length; number++) {
      var component = needs.topology().component(number);
      if (facts.has(component, TARGET_AVAILABILITY) && search.visits < MOST_VISITS) {
        add(facts, needs.topology(), component, search.from(number), shares);
      }
    }
  }

  private static void add(
      DerivedFacts facts, Topology topology, Node component, int[] needed, double[] shares) {
    var parts = new ArrayList<LargestParts.Part>();
    double product = 1;
    for (int number : needed) {
      if (shares[number] < 1) {
        product *= shares[number];
        parts.add(part(topology.component(number), shares[number]));
      }
    }
    if (!parts.isEmpty()) {
      facts.add(component, COMBINED_AVAILABILITY, product);
      var totals = new LargestParts(new EvidenceHops(facts, "availability"));
      facts.add(component, AVAILABILITY_BY, totals.explain(component, parts));
    }
  }

  private static LargestParts.Part part(Node component, double share) {
    return new LargestParts.Part(component, 1 - share, Quantity.SHARE.write(share), share);
  }

  private static OptionalDouble share(DerivedFacts facts, Node component) {
    var promised = facts.number(component, EFFECTIVE_AVAILABILITY);
    if (promised.isEmpty()) {
      return promised;
    }
    double fails = 1 - promised.getAsDouble();
    double together = Math.pow(fails, independent(facts, component));
    for (var standby : standbys(facts, component)) {
      together *= 1 - facts.number(standby, EFFECTIVE_AVAILABILITY).orElse(0);
    }
    return OptionalDouble.of(1 - together);
  }

  /** Returns how many replicas fail alone: those in one zone, or on one host, fail together. */
  private static double independent(DerivedFacts facts, Node component) {
    double replicas = Math.max(1, facts.number(component, REPLICAS).orElse(1));
    long zones =
        ZONES.stream().flatMap(in -> facts.objects(component, in).stream()).distinct().count();
    double places = facts.has(component, HOST) ? 1 : zones;
    return places == 0 ? replicas : Math.min(replicas, places);
  }

  private static List<Node> standbys(DerivedFacts facts, Node component) {
    return facts.objects(component, FAILOVER).stream()
        .flatMap(failover -> facts.objects(failover, FAILOVER_TO).stream())
        .filter(standby -> facts.isA(standby, Arch.COMPONENT))
        .toList();
  }

  /** Finds all that a component needs; one search after the other on the same arrays. */
  private static final class Search {
    private final Digraph needs;
    private final int[] seenBy;
    private final int[] queue;
    private long visits;

    Search(Digraph needs) {
      this.needs = needs;
      seenBy = new int[needs.size()];
      Arrays.fill(seenBy, -1);
      queue = new int[needs.size()];
    }

    /** Returns the component and all that it needs, the nearest first. */
    int[] from(int root) {
      int found = 0;
      queue[found++] = root;
      seenBy[root] = root;
      for (int at = 0; at < found; at++) {
        for (int needed : callees(queue[at])) {
          if (seenBy[needed] != root) {
            seenBy[needed] = root;
            queue[found++] = needed;
          }
        }
      }
      visits += found;
      return Arrays.copyOf(queue, found);
    }

    private int[] callees(int component) {
      return needs.outgoing().of(component).map(arc -> needs.to()[arc]).toArray();
    }
  }
}
