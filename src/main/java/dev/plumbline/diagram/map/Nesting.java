package dev.plumbline.diagram.map;

import dev.plumbline.diagram.Communities;
import dev.plumbline.diagram.Diagram;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.graphstream.graph.implementations.MultiGraph;

/**
 * The nesting of boundaries and components. Inside a crowded boundary, components with most flows
 * between them form groups.
 */
public final class Nesting {
  /** The id of the container of everything. */
  static final String ROOT = "";

  private static final int CROWDED = 60;
  private static final int SMALLEST_GROUP = 3;
  private static final String GROUP = "group ";

  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, List<String>> children = new LinkedHashMap<>();
  private final Set<String> groups = new LinkedHashSet<>();

  Nesting(Diagram diagram) {
    children.put(ROOT, new ArrayList<>());
    for (var boundary : diagram.boundaries()) {
      children.put(boundary.id(), new ArrayList<>());
      put(boundary.id(), boundary.parent());
    }
    diagram.nodes().forEach(node -> put(node.id(), node.boundary()));
    for (var container : List.copyOf(children.keySet())) {
      var components = children.get(container).stream().filter(this::isComponent).toList();
      if (components.size() > CROWDED) {
        divide(container, components, diagram);
      }
    }
  }

  private void put(String id, Optional<String> container) {
    var parent = container.filter(children::containsKey).orElse(ROOT);
    parents.put(id, parent);
    children.get(parent).add(id);
  }

  private boolean isComponent(String id) {
    return !children.containsKey(id);
  }

  private void divide(String container, List<String> components, Diagram diagram) {
    var graph = new MultiGraph("crowd", true, false);
    components.forEach(graph::addNode);
    for (var edge : diagram.edges()) {
      if (graph.getNode(edge.from()) != null && graph.getNode(edge.to()) != null) {
        graph.addEdge(edge.id(), edge.from(), edge.to());
      }
    }
    var grouped = new LinkedHashSet<String>();
    for (var members : Communities.of(graph)) {
      if (members.size() >= SMALLEST_GROUP && members.size() < components.size()) {
        grouped.addAll(members);
        group(container, members);
      }
    }
    children.get(container).removeAll(grouped);
  }

  private void group(String container, List<String> members) {
    var group = GROUP + groups.size();
    groups.add(group);
    children.put(group, new ArrayList<>());
    put(group, Optional.of(container));
    members.forEach(member -> put(member, Optional.of(group)));
  }

  /** Returns the ids of the groups that are not boundaries. */
  Set<String> groups() {
    return Collections.unmodifiableSet(groups);
  }

  /** Returns the containers, the root first and the outer before the inner. */
  List<String> containers() {
    return List.copyOf(children.keySet());
  }

  List<String> children(String container) {
    return children.get(container);
  }

  String parent(String id) {
    return parents.get(id);
  }

  /** Returns the ids of the containers around an element, the outermost first, and its own id. */
  List<String> chain(String id) {
    var chain = new ArrayList<String>();
    for (var at = id; !at.equals(ROOT); at = parents.get(at)) {
      chain.add(at);
    }
    Collections.reverse(chain);
    return chain;
  }

  /** Returns the outermost container of an element, or the element itself. */
  public String outermost(String id) {
    return chain(id).get(0);
  }
}
