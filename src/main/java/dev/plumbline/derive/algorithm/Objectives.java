package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Adds the objectives in force: recovery times and points, own or inherited, and availabilities.
 *
 * <p>An element takes what it states itself or among its targets, else what its whole, the boundary
 * around it or its system states; an availability only where requests come in.
 */
final class Objectives implements Derived {
  private static final Node SYSTEM = Arch.term("System");
  private static final Node IN_SYSTEM = Arch.term("inSystem");
  private static final Node EFFECTIVE_RTO = Arch.term("effectiveRto");
  private static final Node EFFECTIVE_RPO = Arch.term("effectiveRpo");
  private static final Node TARGETS = Arch.term("targets");
  private static final Node SLO = Arch.term("slo");
  private static final Node AVAILABILITY = Arch.term("availability");
  private static final Node EFFECTIVE_AVAILABILITY = Arch.term("effectiveAvailability");
  private static final Node TARGET_AVAILABILITY = Arch.term("targetAvailability");
  private static final Node ENTRY_POINT = Arch.term("entryPoint");

  @Override
  public Set<Node> adds() {
    return Set.of(EFFECTIVE_RTO, EFFECTIVE_RPO, EFFECTIVE_AVAILABILITY, TARGET_AVAILABILITY);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(ENTRY_POINT);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    return Map.of(
        EFFECTIVE_RTO, inherited("rto"),
        EFFECTIVE_RPO, inherited("rpo"),
        EFFECTIVE_AVAILABILITY, List.of("arch:availability"),
        TARGET_AVAILABILITY,
            List.of("(arch:inSystem|arch:in+)?/(arch:targets|arch:slo)/arch:availability"));
  }

  private static List<String> inherited(String objective) {
    var around = "(arch:partOf|arch:within|arch:inSystem)*/arch:targets?/arch:";
    return List.of(around + objective);
  }

  @Override
  public void addTo(Model model) {
    var elements = new ArrayList<>(model.facts().members(SYSTEM));
    elements.addAll(model.facts().members(Arch.COMPONENT));
    addInherited(model, elements, "rto", EFFECTIVE_RTO);
    addInherited(model, elements, "rpo", EFFECTIVE_RPO);
    model.facts().members(Arch.BOUNDARY).forEach(each -> addTarget(model.facts(), each));
    elements.forEach(element -> addAvailability(model, element));
  }

  private static void addInherited(Model model, List<Node> elements, String stated, Node derived) {
    var inheritance = new Inheritance(model, Arch.term(stated));
    for (var element : elements) {
      inheritance.of(element).ifPresent(value -> model.facts().add(element, derived, value));
    }
  }

  private static void addAvailability(Model model, Node element) {
    var facts = model.facts();
    facts
        .number(element, AVAILABILITY)
        .ifPresent(share -> facts.add(element, EFFECTIVE_AVAILABILITY, share));
    if (!addTarget(facts, element) && facts.holds(element, ENTRY_POINT)) {
      targetAround(model, element)
          .ifPresent(share -> facts.add(element, TARGET_AVAILABILITY, share));
    }
  }

  private static boolean addTarget(DerivedFacts facts, Node element) {
    var target = target(facts, element);
    target.ifPresent(share -> facts.add(element, TARGET_AVAILABILITY, share));
    return target.isPresent();
  }

  /** Returns the highest target of the innermost boundaries that state one, else the system's. */
  private static OptionalDouble targetAround(Model model, Node element) {
    var facts = model.facts();
    var holders =
        model.boundaries().innermost(element, holder -> target(facts, holder).isPresent());
    return holders.isEmpty()
        ? facts
            .object(element, IN_SYSTEM)
            .map(system -> target(facts, system))
            .orElse(OptionalDouble.empty())
        : holders.stream().flatMapToDouble(holder -> target(facts, holder).stream()).max();
  }

  private static OptionalDouble target(DerivedFacts facts, Node element) {
    return List.of(TARGETS, SLO).stream()
        .flatMap(property -> facts.objects(element, property).stream())
        .flatMapToDouble(node -> facts.number(node, AVAILABILITY).stream())
        .findFirst();
  }

  /** One objective by element, each looked up once. */
  private static final class Inheritance {
    private final Model model;
    private final Node property;
    private final Map<Node, OptionalDouble> known = new HashMap<>();

    Inheritance(Model model, Node property) {
      this.model = model;
      this.property = property;
    }

    OptionalDouble of(Node element) {
      var value = known.get(element);
      if (value == null) {
        known.put(element, OptionalDouble.empty()); // ends a cycle of parts
        value = find(element);
        known.put(element, value);
      }
      return value;
    }

    private OptionalDouble find(Node element) {
      if (isStated(element)) {
        return own(element);
      }
      for (var whole : model.boundaries().wholes(element)) {
        var value = of(whole);
        if (value.isPresent()) {
          return value;
        }
      }
      var holders = model.boundaries().innermost(element, this::isStated);
      if (!holders.isEmpty()) {
        return holders.stream().flatMapToDouble(holder -> own(holder).stream()).min();
      }
      return model
          .facts()
          .object(element, IN_SYSTEM)
          .filter(system -> !system.equals(element))
          .map(this::of)
          .orElse(OptionalDouble.empty());
    }

    private boolean isStated(Node element) {
      return model.facts().has(element, property)
          || model.facts().objects(element, TARGETS).stream()
              .anyMatch(targets -> model.facts().has(targets, property));
    }

    private OptionalDouble own(Node element) {
      var own = model.facts().number(element, property);
      return own.isPresent()
          ? own
          : model.facts().objects(element, TARGETS).stream()
              .flatMapToDouble(targets -> model.facts().number(targets, property).stream())
              .min();
    }
  }
}
