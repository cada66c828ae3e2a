package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.BoundarySort;
import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Adds the boundaries that hold each element, the innermost of each sort, region and zones. */
final class Containment implements Derived {
  private static final Node WITHIN = Arch.term("within");
  private static final Node IN_BOUNDARY = Arch.term("inBoundary");
  private static final Node NEAREST_BOUNDARY = Arch.term("nearestBoundary");
  private static final Node NEAREST_NETWORK = Arch.term("nearestNetwork");
  private static final Node REGION = Arch.term("region");
  private static final Node ZONE = Arch.term("zone");
  private static final Node ZONES = Arch.term("zones");
  private static final Node REGION_CLASS = Arch.term("Region");

  @Override
  public Set<Node> adds() {
    return Set.of(WITHIN, IN_BOUNDARY, NEAREST_BOUNDARY, NEAREST_NETWORK, REGION, ZONE, ZONES);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(REGION, ZONE, ZONES);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    var around = List.of("arch:partOf*/arch:in+");
    return Map.of(
        WITHIN, around,
        IN_BOUNDARY, around,
        NEAREST_BOUNDARY, around,
        NEAREST_NETWORK, around,
        REGION, List.of("arch:in/arch:region", "arch:type"),
        ZONE, List.of("arch:in/arch:zone", "arch:type"),
        ZONES, List.of("arch:in+/arch:zones"));
  }

  @Override
  public void addTo(Model model) {
    var facts = model.facts();
    var boundaries = model.boundaries();
    var sort = new BoundarySort(facts);
    for (var element : boundaries.held()) {
      facts.addAll(element, WITHIN, boundaries.around(element));
      facts.addAll(element, IN_BOUNDARY, boundaries.innermost(element));
      facts.addAll(element, NEAREST_BOUNDARY, boundaries.innermost(element, sort::isTrust));
      facts.addAll(element, NEAREST_NETWORK, boundaries.innermost(element, sort::isNetwork));
    }
    addPlace(model, sort, REGION, Arch.term("regionBoundary"));
    addPlace(model, sort, ZONE, Arch.term("zoneBoundary"));
    addZones(model);
  }

  /** What states no zone of its own is spread over those of the boundary around it. */
  private static void addZones(Model model) {
    var facts = model.facts();
    for (var element : model.boundaries().held()) {
      if (!facts.has(element, ZONES) && !facts.has(element, ZONE)) {
        inherited(model, element, ZONES).forEach(zone -> facts.add(element, ZONES, zone));
      }
    }
  }

  /** A boundary of type region is that region, for itself and for all it holds. */
  private static void addPlace(Model model, BoundarySort sort, Node property, Node type) {
    var facts = model.facts();
    for (var boundary : facts.members(Arch.BOUNDARY)) {
      if (sort.is(boundary, type) && !facts.has(boundary, property)) {
        facts
            .literal(boundary, Arch.term("id"))
            .ifPresent(id -> facts.add(boundary, property, place(facts, id)));
      }
    }
    for (var element : model.boundaries().held()) {
      if (!facts.has(element, property)) {
        inherited(model, element, property).forEach(value -> facts.add(element, property, value));
      }
    }
  }

  /** Returns the region that is written so, or the text when none is known. */
  private static Node place(DerivedFacts facts, String id) {
    var text = NodeFactory.createLiteralString(id);
    return facts.subjects(StandardTerms.NOTATION, text).stream()
        .filter(known -> facts.isA(known, REGION_CLASS))
        .findFirst()
        .orElse(text);
  }

  private static List<Node> inherited(Model model, Node element, Node property) {
    var boundaries = model.boundaries();
    return boundaries.innermost(element, boundary -> model.facts().has(boundary, property)).stream()
        .flatMap(boundary -> model.facts().objects(boundary, property).stream())
        .distinct()
        .toList();
  }
}
