package dev.plumbline.lift.merge;

import dev.plumbline.document.Tree;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.DescribedModel;
import dev.plumbline.lift.outline.ElementTable;
import dev.plumbline.lift.outline.EnvironmentOverlay;
import dev.plumbline.lift.outline.FlowStatement;
import dev.plumbline.lift.outline.MergedModel;
import dev.plumbline.lift.outline.Outline;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.StatementList;
import dev.plumbline.lift.outline.StatementOverlay;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Merges what the chosen environment says into the model, element by element, and compares stages
 * with production; the second stage of lifting.
 */
public final class EnvironmentMerger {
  private final ElementTable elements;
  private final Set<Node> removed = new LinkedHashSet<>();
  private final List<FlowStatement> flows = new ArrayList<>();
  private final Map<StatedElement, StatedElement> chosen = new LinkedHashMap<>();

  private EnvironmentMerger(Outline base) {
    this.elements = new ElementTable(base.elements());
  }

  /**
   * Merges a model.
   *
   * @param described the model; what the environment says is added to its elements
   * @param environment the environment to merge into each system that has it
   * @param vocabulary what keys and values mean
   */
  public static MergedModel merge(
      DescribedModel described, Optional<String> environment, Vocabulary vocabulary) {
    var gaps = StageGaps.of(described, vocabulary);
    var merger = new EnvironmentMerger(described.outline());
    described.overlays().stream()
        .filter(overlay -> environment.equals(Optional.of(overlay.environment().id())))
        .forEach(merger::overlay);
    return new MergedModel(
        described,
        merger.present(),
        List.copyOf(merger.elements.all()),
        merger.removed,
        merger.flows,
        merger.chosen,
        gaps);
  }

  private void overlay(EnvironmentOverlay overlay) {
    var environment = overlay.environment();
    var via = new Tree.Via("environment " + environment.id(), environment.at());
    overlay.layers().forEach(layer -> overlay(layer, environment.system(), via));
    chosen.put(environment.system(), environment);
  }

  private void overlay(Outline layer, StatedElement system, Tree.Via via) {
    for (var upper : layer.elements()) {
      var lower = upper.classIri().equals(ClassIris.SYSTEM) ? system : counterpart(upper, system);
      removed.remove(lower.node());
      overlay(upper, lower, via);
    }
    removed.addAll(layer.removed());
    for (var flow : layer.flows()) {
      var facts = new StatementList();
      flow.facts().all().forEach(statement -> facts.put(statement.withVia(via)));
      flows.add(flow.with(system, facts));
    }
  }

  private void overlay(StatedElement upper, StatedElement lower, Tree.Via via) {
    upper.facts().all().stream()
        .map(statement -> statement.withVia(via))
        .forEach(statement -> StatementOverlay.overlay(statement, lower.facts()));
    upper.facts().extensions().forEach(lower.facts()::extend);
    if (!upper.placements().isEmpty()) {
      lower.placements().clear();
      for (var placement : upper.placements()) {
        lower.placements().add(placement.into(counterpart(placement.container(), lower.system())));
      }
    }
  }

  /** Returns the element of the model that an environment describes; it may be a new one. */
  private StatedElement counterpart(StatedElement upper, StatedElement system) {
    return elements.element(system, upper.classIri(), upper.path(), upper.at());
  }

  /** Returns the elements that are not removed, nor part of what is removed. */
  private List<StatedElement> present() {
    var present = new ArrayList<StatedElement>();
    for (var element : elements.all()) {
      if (element.classIri().equals(ClassIris.COMPONENT) && isInsideRemoved(element)) {
        removed.add(element.node());
      }
      element.placements().removeIf(placement -> isRemoved(placement.container()));
      if (!isRemoved(element)) {
        present.add(element);
      }
    }
    return present;
  }

  private boolean isInsideRemoved(StatedElement element) {
    return element.placements().stream()
        .map(StatedElement.Placement::container)
        .anyMatch(
            container -> container.classIri().equals(element.classIri()) && isRemoved(container));
  }

  private boolean isRemoved(StatedElement element) {
    return removed.contains(element.node());
  }
}
