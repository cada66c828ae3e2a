package dev.plumbline.graph;

import dev.plumbline.finding.Element;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.jena.graph.Node;

/** What elements are called in messages and on the command line. */
public final class Names {
  private final Map<Node, Element> elements;
  private final Map<String, List<Node>> former;

  /**
   * Makes names from every element's node.
   *
   * @param elements the elements
   * @param former the elements that had an id before
   */
  public Names(Map<Node, Element> elements, Map<String, List<Node>> former) {
    this.elements = Map.copyOf(elements);
    this.former = Map.copyOf(former);
  }

  /** Returns the element of a node; a node that is no element is called by its last part. */
  public Element of(Node node) {
    var element = elements.get(node);
    if (element != null) {
      return element;
    }
    var text = node.isURI() ? node.getURI() : node.toString();
    int start = Math.max(text.lastIndexOf('/'), text.lastIndexOf('#')) + 1;
    return new Element("node", text, text.substring(start));
  }

  /**
   * Returns the elements that a user may mean: those with that label or canonical id, or else those
   * whose canonical id ends so, or else those that were called so before. {@code a -> b} means all
   * flows of these ends, {@code a -> b: http} those that differ so from the others.
   */
  public List<Node> find(String text) {
    var wanted =
        text.strip()
            .replaceAll("(?:(?<!\\s)\\s++)?+->\\s*+", " -> ")
            .replaceFirst("^([^:(]{1,500} -> [^:(]{1,500}): ?(.+)$", "$1 ($2)");
    var named = where((element, name) -> isNamed(element, name), wanted);
    if (!named.isEmpty()) {
      return named;
    }
    var ending = where((element, name) -> element.id().endsWith('/' + name), wanted);
    return ending.isEmpty() ? former.getOrDefault(wanted, List.of()) : ending;
  }

  private static boolean isNamed(Element element, String name) {
    return element.label().equals(name)
        || element.id().equals(name)
        || name.contains("->") && element.label().startsWith(name + " (");
  }

  private List<Node> where(BiPredicate<Element, String> matches, String name) {
    return elements.entrySet().stream()
        .filter(entry -> matches.test(entry.getValue(), name))
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  /** Returns every element's node. */
  public Set<Node> nodes() {
    return elements.keySet();
  }
}
