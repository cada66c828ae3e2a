package dev.plumbline.lift.outline;

import dev.plumbline.finding.Location;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Elements by their nodes, each once, in the order in which they are first described. */
public final class ElementTable {
  private final Map<Node, StatedElement> elements = new LinkedHashMap<>();

  /** Makes an empty table. */
  public ElementTable() {}

  /** Makes a table that starts with these elements. */
  public ElementTable(Collection<StatedElement> elements) {
    elements.forEach(element -> this.elements.put(element.node(), element));
  }

  /** Returns the system with this id, described at {@code at} if not before. */
  public StatedElement system(String id, Location at) {
    return elements.computeIfAbsent(
        Iris.system(id),
        node -> new StatedElement(node, ClassIris.SYSTEM, List.of(id), Optional.empty(), at));
  }

  /** Returns the system with this id, if it is described. */
  public Optional<StatedElement> system(String id) {
    return get(Iris.system(id));
  }

  /** Returns the element with this class and path, described at {@code at} if not before. */
  public StatedElement element(
      StatedElement system, String classIri, List<String> path, Location at) {
    return elements.computeIfAbsent(
        Iris.element(system.node(), TypeNames.of(classIri), path),
        node -> new StatedElement(node, classIri, path, Optional.of(system), at));
  }

  /** Returns whether there is an element with this class and path. */
  public boolean has(StatedElement system, String classIri, List<String> path) {
    return elements.containsKey(Iris.element(system.node(), TypeNames.of(classIri), path));
  }

  /** Returns the element of a node. */
  public Optional<StatedElement> get(Node node) {
    return Optional.ofNullable(elements.get(node));
  }

  /** Returns all elements. */
  public Collection<StatedElement> all() {
    return elements.values();
  }
}
