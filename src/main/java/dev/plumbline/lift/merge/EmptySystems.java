package dev.plumbline.lift.merge;

import dev.plumbline.finding.Finding;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.EnvironmentOverlay;
import dev.plumbline.lift.outline.MergedModel;
import dev.plumbline.lift.outline.StatedElement;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds systems without a component, as when a file is cut off behind its head: no rule has
 * anything to look at, and a check of them would look clean.
 *
 * @param merged the model
 * @param including the ids of systems whose files include those of other systems
 */
public record EmptySystems(MergedModel merged, Set<String> including) {
  /** Reports them, except where other mistakes in their files may be the reason. */
  public void report(Problems problems) {
    var broken =
        problems.sorted().stream()
            .map(Finding::at)
            .map(at -> at.file())
            .collect(Collectors.toSet());
    merged.elements().stream()
        .filter(element -> element.classIri().equals(ClassIris.SYSTEM))
        .filter(system -> !including.contains(system.id()) && !isDescribed(system))
        .filter(system -> files(system).stream().noneMatch(broken::contains))
        .forEach(system -> problems.add(Mistake.EMPTY_MODEL, system.at(), message(system)));
  }

  private Set<String> files(StatedElement system) {
    return merged.described().systems().getOrDefault(system.id(), Set.of());
  }

  /** What says only what flows between the components of others describes something, too. */
  private boolean isDescribed(StatedElement system) {
    return hasComponent(merged.elements(), system)
        || !hasComponent(merged.all(), system) && hasFlow(system);
  }

  private boolean hasFlow(StatedElement system) {
    return merged.described().outline().flows().stream().anyMatch(flow -> flow.system() == system);
  }

  private static boolean hasComponent(Collection<StatedElement> elements, StatedElement system) {
    return elements.stream()
        .anyMatch(
            element ->
                element.classIri().equals(ClassIris.COMPONENT)
                    && element.system().id().equals(system.id()));
  }

  private String message(StatedElement system) {
    var chosen = merged.chosen().get(system);
    var where = chosen == null ? "" : " in " + chosen.id();
    var adding = adding(system);
    return system.id()
        + " has no component"
        + where
        + ", so that there is nothing to check; expected \"components:\" with an entry for each"
        + (chosen != null || adding.isEmpty()
            ? ""
            : "; only environments have some: check with --env " + String.join(" or ", adding));
  }

  /** Returns the environments that add components to a system. */
  private List<String> adding(StatedElement system) {
    return merged.described().overlays().stream()
        .filter(overlay -> overlay.environment().system() == system)
        .filter(overlay -> addsComponent(overlay, system))
        .map(overlay -> overlay.environment().id())
        .distinct()
        .toList();
  }

  private static boolean addsComponent(EnvironmentOverlay overlay, StatedElement system) {
    return overlay.layers().stream().anyMatch(layer -> hasComponent(layer.elements(), system));
  }
}
