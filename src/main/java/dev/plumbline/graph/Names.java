package dev.plumbline.graph;

import dev.plumbline.finding.Element;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** What elements are called in messages and on the command line. */
public final class Names {
  private final Map<Node, Element> elements;
  private final Map<String, List<Node>> former;
  private volatile Index index;

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
    var index = index();
    var named = index.named().getOrDefault(wanted, List.of());
    if (!named.isEmpty()) {
      return named;
    }
    var ending = index.ending().getOrDefault(wanted, List.of());
    return ending.isEmpty() ? former.getOrDefault(wanted, List.of()) : ending;
  }

  /**
   * The elements by what a user may write.
   *
   * @param named by label and canonical id, flows also without what tells them from their twins
   * @param ending by each end of a canonical id
   */
  private record Index(Map<String, List<Node>> named, Map<String, List<Node>> ending) {}

  private Index index() {
    var known = index;
    if (known == null) {
      known = newIndex();
      index = known;
    }
    return known;
  }

  private Index newIndex() {
    var named = new HashMap<String, Set<Node>>();
    var ending = new HashMap<String, Set<Node>>();
    elements.forEach(
        (node, element) -> {
          add(named, element.label(), node);
          add(named, element.id(), node);
          for (int at = twinMark(element, 0); at > 0; at = twinMark(element, at + 1)) {
            add(named, element.label().substring(0, at), node);
          }
          for (int at = element.id().indexOf('/');
              at >= 0;
              at = element.id().indexOf('/', at + 1)) {
            add(ending, element.id().substring(at + 1), node);
          }
        });
    return new Index(sorted(named), sorted(ending));
  }

  /** Returns where what tells a flow from its twins begins: {@code (http)} behind its ends. */
  private static int twinMark(Element element, int from) {
    int arrow = element.label().indexOf("->");
    return arrow < 0 ? -1 : element.label().indexOf(" (", Math.max(from, arrow));
  }

  private static void add(Map<String, Set<Node>> nodes, String name, Node node) {
    nodes.computeIfAbsent(name, key -> new HashSet<>()).add(node);
  }

  private static Map<String, List<Node>> sorted(Map<String, Set<Node>> nodes) {
    var sorted = new HashMap<String, List<Node>>();
    nodes.forEach(
        (name, found) ->
            sorted.put(name, found.stream().sorted(Comparator.comparing(Node::getURI)).toList()));
    return sorted;
  }

  /** Returns every element's node. */
  public Set<Node> nodes() {
    return elements.keySet();
  }
}
