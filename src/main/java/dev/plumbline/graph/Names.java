package dev.plumbline.graph;

import dev.plumbline.finding.Element;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** What elements are called in messages and on the command line. */
public final class Names {
  private final Map<Node, Element> elements;

  /** Makes names from every element's node. */
  public Names(Map<Node, Element> elements) {
    this.elements = Map.copyOf(elements);
  }

  /** Returns the element of a node; a node that is no element is called by its last part. */
  public Element of(Node node) {
    var element = elements.get(node);
    if (element != null) {
      return element;
    }
    var text = node.isURI() ? node.getURI() : node.toString();
    return new Element("node", text, text.substring(text.lastIndexOf('/') + 1));
  }

  /** Returns the elements that a user may mean by {@code text}: a label or a canonical id. */
  public List<Node> find(String text) {
    return elements.entrySet().stream()
        .filter(
            entry -> entry.getValue().label().equals(text) || entry.getValue().id().equals(text))
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  /** Returns every element's node. */
  public Set<Node> nodes() {
    return elements.keySet();
  }
}
