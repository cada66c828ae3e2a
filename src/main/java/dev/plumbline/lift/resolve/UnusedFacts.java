package dev.plumbline.lift.resolve;

import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.MergedModel;
import dev.plumbline.lift.outline.Nearby;
import dev.plumbline.lift.outline.Outline;
import dev.plumbline.lift.outline.StatementList;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;

/**
 * Validates facts that nothing uses in this run: those of kinds without components, and what the
 * environments say that are not chosen. The result is thrown away; only mistakes are kept.
 */
final class UnusedFacts {
  private final Vocabulary vocabulary;
  private final MergedModel model;
  private final Problems problems;

  UnusedFacts(Vocabulary vocabulary, MergedModel model, Problems problems) {
    this.vocabulary = vocabulary;
    this.model = model;
    this.problems = problems;
  }

  /**
   * Validates the facts.
   *
   * @param used resolves the facts that are used
   */
  void check(FactResolver used) {
    model.all().stream()
        .filter(element -> element.classIri().equals(ClassIris.KIND))
        .forEach(kind -> used.resolve(kind, withoutKind(kind.facts())));
    model.described().overlays().stream()
        .filter(overlay -> !model.chosen().containsValue(overlay.environment()))
        .forEach(overlay -> check(overlay.own()));
  }

  private void check(Outline overlay) {
    var all = new ArrayList<>(model.all());
    all.addAll(overlay.elements());
    var imported = model.described().imported();
    var lookup =
        Lookup.among(all, overlay.removed(), imported, vocabulary, Nearby.NOTHING, problems);
    new BareTechnologies(vocabulary, lookup.references()).read(overlay.elements());
    for (var element : overlay.elements()) {
      lookup.kinds().of(element);
      lookup.facts().resolve(element, withoutKind(element.facts()));
    }
    for (var flow : overlay.flows()) {
      lookup.resolver().resolve(flow.from(), ClassIris.COMPONENT, flow.system(), "from");
      lookup.resolver().resolve(flow.to(), ClassIris.COMPONENT, flow.system(), "to");
      lookup.facts().resolve(flow.system(), flow.facts());
    }
  }

  private static StatementList withoutKind(StatementList facts) {
    var rest = facts.copy();
    rest.remove(Kinds.KIND);
    rest.remove(Kinds.IS);
    return rest;
  }
}
