package dev.plumbline.graph;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** All that the descriptions describe, each element once. */
final class Outline {
  private final Map<Node, Draft> drafts = new LinkedHashMap<>();
  private final List<FlowStatement> flows = new ArrayList<>();
  private final List<FlowStatement> overlaidFlows = new ArrayList<>();
  private final Set<Node> removed = new LinkedHashSet<>();
  private final Map<Node, List<Tree.Mapping>> overlays = new LinkedHashMap<>();
  private final Map<Draft, Draft> chosen = new LinkedHashMap<>();
  private final Map<Node, String> formats = new LinkedHashMap<>();
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final boolean overlay;

  /**
   * Makes an empty outline.
   *
   * @param overlay whether it is to be laid over another, so that it may take elements away
   */
  Outline(boolean overlay) {
    this.overlay = overlay;
  }

  /** Returns whether it is to be laid over another outline. */
  boolean isOverlay() {
    return overlay;
  }

  /** Returns the system with this id, described at {@code at} if not before. */
  Draft system(String id, Location at) {
    return drafts.computeIfAbsent(
        Iris.system(id), node -> new Draft(node, Arch.SYSTEM, List.of(id), Optional.empty(), at));
  }

  /** Returns the element with this class and path, described at {@code at} if not before. */
  Draft element(Draft system, String classIri, List<String> path, Location at) {
    return drafts.computeIfAbsent(
        Iris.element(system.node(), Classes.type(classIri), path),
        node -> new Draft(node, classIri, path, Optional.of(system), at));
  }

  /** Returns whether there is an element with this class and path. */
  boolean has(Draft system, String classIri, List<String> path) {
    return drafts.containsKey(Iris.element(system.node(), Classes.type(classIri), path));
  }

  /** Returns the next number, from two, for elements that would share an id. */
  int next(Node first) {
    return numbers.merge(first, 2, (last, start) -> last + 1);
  }

  /** Returns the element of a node. */
  Optional<Draft> get(Node node) {
    return Optional.ofNullable(drafts.get(node));
  }

  /** Returns all elements but flows, in the order of the descriptions. */
  Collection<Draft> drafts() {
    return drafts.values();
  }

  /** Returns the elements that no environment takes away, nor anything that they lie in. */
  List<Draft> present() {
    var present = new ArrayList<Draft>();
    for (var draft : drafts.values()) {
      boolean inside =
          draft.placements().stream()
              .filter(placement -> placement.container().classIri().equals(draft.classIri()))
              .anyMatch(placement -> removed.contains(placement.container().node()));
      if (inside && draft.classIri().equals(Arch.COMPONENT)) {
        removed.add(draft.node());
      }
      draft.placements().removeIf(placement -> removed.contains(placement.container().node()));
      if (!removed.contains(draft.node())) {
        present.add(draft);
      }
    }
    return present;
  }

  /** Returns whether nothing is described. */
  boolean isBlank() {
    return flows.isEmpty()
        && drafts.values().stream()
            .allMatch(draft -> draft.classIri().equals(Arch.SYSTEM) && draft.facts().isEmpty());
  }

  /** Returns what is said of flows, in the order of the descriptions. */
  List<FlowStatement> flows() {
    return flows;
  }

  /** Returns what an environment says of flows. */
  List<FlowStatement> overlaidFlows() {
    return overlaidFlows;
  }

  /** Returns the elements that are stated not to be there. */
  Set<Node> removed() {
    return removed;
  }

  /** Returns what each environment says of the rest of the model. */
  Map<Node, List<Tree.Mapping>> overlays() {
    return overlays;
  }

  /** Returns the format that each imported system is described in. */
  Map<Node, String> formats() {
    return formats;
  }

  /** Returns the environment that is laid over each system. */
  Map<Draft, Draft> chosen() {
    return chosen;
  }
}
