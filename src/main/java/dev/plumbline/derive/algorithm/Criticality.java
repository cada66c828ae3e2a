package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.rdf.Arch;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Adds how much hangs on an element: its tier, own or inherited, and whether that is critical.
 *
 * <p>A part takes the tier of its whole, and everything that of its system. Where nothing states a
 * tier, {@value #ASSUMED} is assumed, and said to be; within a boundary that is for development or
 * tests, {@value #ASSUMED_OF_TRIALS}.
 */
final class Criticality implements Derived {
  private static final String ASSUMED = "B";
  private static final String ASSUMED_OF_TRIALS = "D";
  private static final Set<String> CRITICAL_TIERS = Set.of("A", "B");

  private static final Set<Node> TRIALS =
      Set.of(Arch.term("localStage"), Arch.term("development"), Arch.term("test"));

  private static final Node STAGE = Arch.term("stage");
  private static final Node SYSTEM = Arch.term("System");
  private static final Node IN_SYSTEM = Arch.term("inSystem");
  private static final Node TIER = Arch.term("tier");
  private static final Node EXTERNAL = Arch.term("external");
  private static final Node EFFECTIVE_TIER = Arch.term("effectiveTier");
  private static final Node ASSUMED_TIER = Arch.term("assumedTier");
  private static final Node CRITICAL = Arch.term("critical");

  @Override
  public Set<Node> adds() {
    return Set.of(EFFECTIVE_TIER, ASSUMED_TIER, CRITICAL);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(EXTERNAL);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    var tiers = List.of("arch:tier", "arch:in/arch:tier", "arch:inSystem/arch:tier");
    return Map.of(EFFECTIVE_TIER, tiers, CRITICAL, tiers, ASSUMED_TIER, List.of("arch:tier"));
  }

  @Override
  public void addTo(Model model) {
    var facts = model.facts();
    var tiers = new Tiers(model);
    var elements = new LinkedHashSet<>(facts.members(SYSTEM));
    elements.addAll(facts.members(Arch.COMPONENT));
    for (var element : elements) {
      var stated = tiers.of(element);
      var ours = !facts.holds(element, EXTERNAL);
      var tier = stated.orElseGet(() -> assumed(model, element));
      if (stated.isPresent() || ours) {
        facts.add(element, EFFECTIVE_TIER, tier);
      }
      if (stated.isEmpty() && ours) {
        facts.add(element, ASSUMED_TIER);
      }
      if (ours && CRITICAL_TIERS.contains(tier)) {
        facts.add(element, CRITICAL);
      }
    }
  }

  private static String assumed(Model model, Node element) {
    return isTrial(model, element) ? ASSUMED_OF_TRIALS : ASSUMED;
  }

  private static boolean isTrial(Model model, Node element) {
    return model.boundaries().around(element).stream()
        .flatMap(boundary -> model.facts().objects(boundary, STAGE).stream())
        .anyMatch(TRIALS::contains);
  }

  /** Tiers by element, each looked up once. */
  private static final class Tiers {
    private final Model model;
    private final Map<Node, Optional<String>> known = new HashMap<>();

    Tiers(Model model) {
      this.model = model;
    }

    Optional<String> of(Node element) {
      var tier = known.get(element);
      if (tier == null) {
        known.put(element, Optional.empty()); // ends a cycle of parts
        tier = find(element);
        known.put(element, tier);
      }
      return tier;
    }

    private Optional<String> find(Node element) {
      return model
          .facts()
          .notation(element, TIER)
          .or(
              () ->
                  model.boundaries().wholes(element).stream()
                      .flatMap(whole -> of(whole).stream())
                      .findFirst())
          .or(() -> model.facts().object(element, IN_SYSTEM).flatMap(this::of));
    }
  }
}
