package dev.plumbline.lift.resolve;

import dev.plumbline.finding.Element;
import dev.plumbline.graph.Names;
import dev.plumbline.lift.outline.Iris;
import dev.plumbline.lift.outline.MergedModel;
import dev.plumbline.lift.outline.ProseBody;
import dev.plumbline.lift.outline.References;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.TypeNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Finds the shortest id that tells each element from all others of its class. */
final class ElementLabels {
  private final Map<StatedElement, String> labels = new HashMap<>();

  private record Namesake(String classIri, String id) {}

  private ElementLabels() {}

  /**
   * Returns what elements, flows and documents are called.
   *
   * @param model the model with its elements and documents
   * @param members the elements that are facts of others
   * @param flows the flows, which are called by their ends
   */
  static Names of(MergedModel model, List<StatedElement> members, FlowLinks flows) {
    var drafts = new ArrayList<>(model.elements());
    drafts.addAll(members);
    var labels = new ElementLabels();
    var namesakes = new LinkedHashMap<Namesake, List<StatedElement>>();
    for (var draft : drafts) {
      var key = new Namesake(draft.classIri(), draft.id());
      namesakes.computeIfAbsent(key, same -> new ArrayList<>(1)).add(draft);
    }
    namesakes.values().forEach(labels::tellApart);
    flows.byEnds().forEach(labels::tellFlowsApart);
    var elements = new LinkedHashMap<Node, Element>();
    drafts.forEach(draft -> elements.put(draft.node(), labels.element(draft)));
    flows.all().forEach(draft -> elements.put(draft.node(), labels.element(draft)));
    model.described().bodies().forEach(body -> elements.put(body.node(), element(body)));
    return new Names(elements, former(drafts));
  }

  /** Returns the nodes of elements by the ids that they had before. */
  private static Map<String, List<Node>> former(Collection<StatedElement> drafts) {
    var former = new HashMap<String, List<Node>>();
    for (var draft : drafts) {
      for (var id : draft.facts().values(References.WAS)) {
        former.computeIfAbsent(id.text(), key -> new ArrayList<>()).add(draft.node());
      }
    }
    return former;
  }

  private static Element element(ProseBody body) {
    return new Element("document", Iris.id(body.node()), body.file());
  }

  private Element element(StatedElement draft) {
    return new Element(TypeNames.of(draft.classIri()), Iris.id(draft.node()), labels.get(draft));
  }

  private void tellApart(List<StatedElement> namesakes) {
    for (var draft : namesakes) {
      labels.put(draft, namesakes.size() == 1 ? draft.id() : shortest(draft, namesakes));
    }
  }

  private static String shortest(StatedElement draft, List<StatedElement> namesakes) {
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

  private void tellFlowsApart(List<StatedElement> flows) {
    if (flows.size() == 1) {
      labels.put(flows.get(0), pair(flows.get(0)));
      return;
    }
    var protocols = new ArrayList<String>();
    flows.forEach(flow -> protocols.add(flow.protocol()));
    boolean telling = protocols.stream().distinct().count() == flows.size();
    for (int index = 0; index < flows.size(); index++) {
      var pair = pair(flows.get(index));
      var suffix = telling ? protocols.get(index) : index == 0 ? "" : String.valueOf(index + 1);
      labels.put(flows.get(index), suffix.isEmpty() ? pair : pair + " (" + suffix + ")");
    }
  }

  private String pair(StatedElement flow) {
    var ends = flow.ends().orElseThrow();
    return labels.get(ends.from()) + " -> " + labels.get(ends.to());
  }
}
