package dev.plumbline.lift.resolve;

import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.DescribedModel;
import dev.plumbline.lift.outline.EnvironmentOverlay;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.TypeNames;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.NearnessBudget;
import dev.plumbline.message.Quotes;
import dev.plumbline.rdf.Arch;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Finds what environments say of elements that do not exist. An environment may add an element, and
 * then says what it is; facts alone were meant for an element of another name.
 */
final class OverlayNames {
  private static final Set<String> CLASSES =
      Set.of(ClassIris.COMPONENT, ClassIris.BOUNDARY, ClassIris.DATA);

  /** What tells that an element is described, and not only spoken of. */
  private static final List<String> LEADS =
      List.of(
          Arch.iri("kind"),
          Arch.iri("technology"),
          Arch.iri("image"),
          Arch.iri("type"),
          Arch.iri("class"),
          Arch.iri("description"));

  private final DescribedModel model;
  private final Problems problems;
  private final NearnessBudget budget = new NearnessBudget();

  OverlayNames(DescribedModel model, Problems problems) {
    this.model = model;
    this.problems = problems;
  }

  /** Reports them, whatever environment is chosen. */
  void check() {
    var base = new HashSet<Node>();
    model.outline().elements().forEach(element -> base.add(element.node()));
    for (var overlay : model.overlays()) {
      var known = new HashSet<>(base);
      overlay.layers().stream()
          .filter(layer -> layer != overlay.own())
          .flatMap(layer -> layer.elements().stream())
          .forEach(element -> known.add(element.node()));
      overlay.own().elements().stream()
          .filter(element -> CLASSES.contains(element.classIri()))
          .filter(element -> !known.contains(element.node()) && !isDescribed(element))
          .forEach(element -> report(element, overlay));
    }
  }

  private static boolean isDescribed(StatedElement element) {
    return LEADS.stream().anyMatch(iri -> element.facts().get(iri).isPresent());
  }

  private void report(StatedElement element, EnvironmentOverlay overlay) {
    var type = TypeNames.of(element.classIri());
    var known = budget.names(() -> ids(element.classIri()));
    var suggestion = Nearness.suggestion(element.id(), known, 2);
    if (suggestion.isEmpty()) {
      var text = "environment %s adds the %s %s and does not say what it is";
      problems.note(
          element.at(), text.formatted(overlay.environment().id(), type, Quotes.of(element.id())));
    } else {
      problems.add(
          Mistake.DANGLING_REFERENCE,
          element.at(),
          "no " + type + " is called " + Quotes.of(element.id()) + suggestion,
          "an environment that adds one says what it is");
    }
  }

  private List<String> ids(String classIri) {
    return model.outline().elements().stream()
        .filter(element -> element.classIri().equals(classIri))
        .map(StatedElement::id)
        .toList();
  }
}
