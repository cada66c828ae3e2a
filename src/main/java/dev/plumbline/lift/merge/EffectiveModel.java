package dev.plumbline.lift.merge;

import dev.plumbline.finding.Location;
import dev.plumbline.lift.outline.EnvironmentOverlay;
import dev.plumbline.lift.outline.Outline;
import dev.plumbline.lift.outline.References;
import dev.plumbline.lift.outline.StatementList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * The model of a system as it is in one environment: what the model says, and over it what the
 * environment says.
 */
final class EffectiveModel {
  private final List<OutlineView> layers = new ArrayList<>();

  /**
   * Makes the model of an environment.
   *
   * @param base the model without environments
   * @param overlay what the environment says
   * @param references the elements that flows may name
   */
  EffectiveModel(Outline base, EnvironmentOverlay overlay, References references) {
    var system = overlay.environment().system().node();
    layers.add(OutlineView.of(base, system, references));
    overlay.layers().forEach(layer -> layers.add(OutlineView.of(layer, system, references)));
  }

  /** Returns the elements of which the environment says something. */
  Set<Node> overlaid() {
    var nodes = new HashSet<Node>();
    layers.stream().skip(1).forEach(layer -> nodes.addAll(layer.nodes()));
    return nodes;
  }

  /** Returns whether the environment has the element. */
  boolean has(Node element) {
    boolean has = false;
    for (var layer : layers) {
      has = (has || layer.get(element).isPresent()) && !layer.removes(element);
    }
    return has;
  }

  /** Returns what holds of an element; the uppermost layer wins. */
  StatementList facts(Node element) {
    var facts = new StatementList();
    for (var layer : layers) {
      layer.get(element).ifPresent(said -> said.facts().all().forEach(facts::put));
    }
    return facts;
  }

  /** Returns where an element that the environment has is described first. */
  Location at(Node element) {
    return layers.stream()
        .flatMap(layer -> layer.get(element).stream())
        .findFirst()
        .orElseThrow()
        .at();
  }
}
