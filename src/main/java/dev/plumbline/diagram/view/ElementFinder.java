package dev.plumbline.diagram.view;

import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.ElementReader;
import java.util.List;
import org.apache.jena.graph.Node;

/** Finds the elements that users name, by id or by the name that pictures show. */
final class ElementFinder {
  private final Architecture architecture;
  private final ElementReader graph;

  ElementFinder(Architecture architecture) {
    this.architecture = architecture;
    this.graph = new ElementReader(architecture);
  }

  ElementReader graph() {
    return graph;
  }

  /** Returns the canonical id of the element of that type and name. */
  String id(String type, String name) {
    return graph.id(find(type, name));
  }

  /**
   * Returns the element of that type and name.
   *
   * @throws UnknownElement when there is none, or more than one
   */
  Node find(String type, String name) {
    var found = ofType(architecture.names().find(name), type);
    if (found.isEmpty()) {
      found =
          ofType(graph.elements(), type).stream()
              .filter(node -> graph.label(node).equalsIgnoreCase(name.strip()))
              .toList();
    }
    if (found.isEmpty()) {
      throw UnknownElement.of(type, name, names(ofType(graph.elements(), type)));
    }
    if (found.size() > 1) {
      throw UnknownElement.ambiguous(type, name, names(found));
    }
    return found.get(0);
  }

  private List<Node> ofType(List<Node> nodes, String type) {
    return nodes.stream().filter(node -> graph.type(node).equals(type)).toList();
  }

  private List<String> names(List<Node> nodes) {
    return nodes.stream().map(graph::shortId).sorted().toList();
  }
}
