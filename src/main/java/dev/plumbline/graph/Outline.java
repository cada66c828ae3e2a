package dev.plumbline.graph;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.util.ArrayList;
import java.util.Collection;
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
  private final Set<Node> removed = new LinkedHashSet<>();
  private final Map<Node, List<Tree.Mapping>> overlays = new LinkedHashMap<>();

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

  /** Adds an element made elsewhere. */
  void add(Draft draft) {
    drafts.put(draft.node(), draft);
  }

  /** Returns the element of a node. */
  Optional<Draft> get(Node node) {
    return Optional.ofNullable(drafts.get(node));
  }

  /** Returns all elements but flows, in the order of the descriptions. */
  Collection<Draft> drafts() {
    return drafts.values();
  }

  /** Returns what is said of flows, in the order of the descriptions. */
  List<FlowStatement> flows() {
    return flows;
  }

  /** Returns the elements that are stated not to be there. */
  Set<Node> removed() {
    return removed;
  }

  /** Returns what each environment says of the rest of the model. */
  Map<Node, List<Tree.Mapping>> overlays() {
    return overlays;
  }
}
