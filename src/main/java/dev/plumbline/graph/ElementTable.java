package dev.plumbline.graph;

import dev.plumbline.finding.Location;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Elements by their nodes, each once, in the order in which they are first described. */
final class ElementTable {
  private final Map<Node, Draft> elements = new LinkedHashMap<>();

  /** Makes an empty table. */
  ElementTable() {}

  /** Makes a table that starts with these elements. */
  ElementTable(Collection<Draft> elements) {
    elements.forEach(element -> this.elements.put(element.node(), element));
  }

  /** Returns the system with this id, described at {@code at} if not before. */
  Draft system(String id, Location at) {
    return elements.computeIfAbsent(
        Iris.system(id), node -> new Draft(node, Arch.SYSTEM, List.of(id), Optional.empty(), at));
  }

  /** Returns the element with this class and path, described at {@code at} if not before. */
  Draft element(Draft system, String classIri, List<String> path, Location at) {
    return elements.computeIfAbsent(
        Iris.element(system.node(), TypeNames.of(classIri), path),
        node -> new Draft(node, classIri, path, Optional.of(system), at));
  }

  /** Returns whether there is an element with this class and path. */
  boolean has(Draft system, String classIri, List<String> path) {
    return elements.containsKey(Iris.element(system.node(), TypeNames.of(classIri), path));
  }

  /** Returns the element of a node. */
  Optional<Draft> get(Node node) {
    return Optional.ofNullable(elements.get(node));
  }

  /** Returns all elements. */
  Collection<Draft> all() {
    return elements.values();
  }
}
