package dev.plumbline.graph;

import dev.plumbline.finding.Element;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** Finds the shortest id that tells each element from all others of its class. */
final class Labels {
  private final Map<Draft, String> labels = new HashMap<>();

  private Labels() {}

  /** Returns the names of elements and of flows, which are called by their ends. */
  static Map<Node, Element> of(Collection<Draft> drafts, Collection<Draft> flows) {
    var labels = new Labels();
    drafts.stream()
        .collect(Collectors.groupingBy(draft -> Classes.type(draft.classIri()) + '/' + draft.id()))
        .values()
        .forEach(labels::tellApart);
    flows.stream()
        .collect(Collectors.groupingBy(Draft::ends))
        .values()
        .forEach(labels::tellFlowsApart);
    var elements = new LinkedHashMap<Node, Element>();
    drafts.forEach(draft -> elements.put(draft.node(), labels.element(draft)));
    flows.forEach(draft -> elements.put(draft.node(), labels.element(draft)));
    return elements;
  }

  private Element element(Draft draft) {
    return new Element(Classes.type(draft.classIri()), Iris.id(draft.node()), labels.get(draft));
  }

  private void tellApart(List<Draft> namesakes) {
    for (var draft : namesakes) {
      labels.put(draft, namesakes.size() == 1 ? draft.id() : shortest(draft, namesakes));
    }
  }

  private static String shortest(Draft draft, List<Draft> namesakes) {
    var path = draft.path();
    for (int length = 1; length <= path.size(); length++) {
      var end = path.subList(path.size() - length, path.size());
      boolean whole = length == path.size();
      boolean shared =
          namesakes.stream()
              .filter(other -> other != draft)
              .anyMatch(other -> whole ? other.path().equals(end) : endsWith(other.path(), end));
      if (!shared) {
        return String.join("/", end);
      }
    }
    return draft.system().id() + '/' + String.join("/", path);
  }

  private static boolean endsWith(List<String> path, List<String> end) {
    int skipped = path.size() - end.size();
    return skipped >= 0 && path.subList(skipped, path.size()).equals(end);
  }

  private void tellFlowsApart(List<Draft> flows) {
    var protocols = new ArrayList<String>();
    flows.forEach(flow -> protocols.add(flow.protocol()));
    boolean telling = protocols.stream().distinct().count() == flows.size();
    for (int index = 0; index < flows.size(); index++) {
      var ends = flows.get(index).ends().orElseThrow();
      var pair = labels.get(ends.from()) + " -> " + labels.get(ends.to());
      var suffix = telling ? protocols.get(index) : index == 0 ? "" : String.valueOf(index + 1);
      boolean plain = flows.size() == 1 || suffix.isEmpty();
      labels.put(flows.get(index), plain ? pair : pair + " (" + suffix + ")");
    }
  }
}
