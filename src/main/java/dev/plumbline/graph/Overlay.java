package dev.plumbline.graph;

import dev.plumbline.document.Tree;
import java.util.List;

/** Lays what an environment says of the model over the model, element by element. */
final class Overlay {
  private final Outline base;
  private final Merge merge;

  Overlay(Outline base, Merge merge) {
    this.base = base;
    this.merge = merge;
  }

  /**
   * Lays one outline over another.
   *
   * @param environment the environment that says it
   * @param upper what it says
   */
  void lay(Draft environment, Outline upper) {
    var via = new Tree.Via("environment " + environment.id(), environment.at());
    var system = environment.system();
    for (var draft : upper.drafts()) {
      var below =
          draft.classIri().equals(Arch.SYSTEM)
              ? system
              : base.element(system, draft.classIri(), draft.path(), draft.at());
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
    lower.extensions().putAll(upper.extensions());
    if (!upper.placements().isEmpty()) {
      var moved =
          upper.placements().stream()
              .map(placement -> placement.into(counterpart(placement.container(), lower)))
              .toList();
      lower.placements().clear();
      lower.placements().addAll(List.copyOf(moved));
    }
  }

  private Draft counterpart(Draft container, Draft lower) {
    return base.element(lower.system(), container.classIri(), container.path(), container.at());
  }
}
