package dev.plumbline.graph;

import dev.plumbline.document.Tree;

/** Lays what an environment says of the model over the model, element by element. */
final class Overlay {
  private final Outline base;
  private final Merge merge;

  Overlay(Outline base, Merge merge) {
    this.base = base;
    this.merge = merge;
  }

  /** Lays an environment, and before it those that it lies over, over the model. */
  void lay(Stages.Stage stage) {
    var environment = stage.environment();
    var via = new Tree.Via("environment " + environment.id(), environment.at());
    stage.uppers().forEach(upper -> lay(upper, environment.system(), via));
    base.chosen().put(environment.system(), environment);
  }

  private void lay(Outline upper, Draft system, Tree.Via via) {
    for (var draft : upper.drafts()) {
      var below =
          draft.classIri().equals(Arch.SYSTEM)
              ? system
              : base.element(system, draft.classIri(), draft.path(), draft.at());
      base.removed().remove(below.node());
      lay(draft, below, via);
    }
    base.removed().addAll(upper.removed());
    for (var flow : upper.flows()) {
      var facts = new Facts();
      flow.facts().all().forEach(statement -> facts.put(statement.comeBy(via)));
      base.overlaidFlows().add(flow.with(system, facts));
    }
  }

  private void lay(Draft upper, Draft lower, Tree.Via via) {
    for (var statement : upper.facts().all()) {
      var own = statement.comeBy(via);
      var below = lower.facts().get(statement.property().iri());
      lower.facts().put(below.map(under -> merge.laid(own, under)).orElse(own));
    }
    upper.facts().extensions().forEach(lower.facts()::extend);
    if (!upper.placements().isEmpty()) {
      lower.placements().clear();
      for (var placement : upper.placements()) {
        lower.placements().add(placement.into(counterpart(placement.container(), lower)));
      }
    }
  }

  private Draft counterpart(Draft container, Draft lower) {
    return base.element(lower.system(), container.classIri(), container.path(), container.at());
  }
}
