package dev.plumbline.lift.resolve;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Element;
import dev.plumbline.graph.Names;
import dev.plumbline.lift.outline.Iris;
import dev.plumbline.lift.outline.MergedModel;
import dev.plumbline.lift.outline.ProseBody;
import dev.plumbline.lift.outline.References;
import dev.plumbline.lift.outline.SourceLinks;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.TypeNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Finds the shortest id that distinguishes each element from all others of its class. */
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
    var elements = new ArrayList<>(model.elements());
    elements.addAll(members);
    var labels = new ElementLabels();
    var namesakes = new LinkedHashMap<Namesake, List<StatedElement>>();
    for (var element : elements) {
      var key = new Namesake(element.classIri(), element.id());
      namesakes.computeIfAbsent(key, same -> new ArrayList<>(1)).add(element);
    }
    namesakes.values().forEach(labels::label);
    flows.byEnds().forEach(labels::labelFlows);
    var called = new LinkedHashMap<Node, Element>();
    elements.forEach(element -> called.put(element.node(), labels.element(element)));
    flows.all().forEach(element -> called.put(element.node(), labels.element(element)));
    model.described().bodies().forEach(body -> called.put(body.node(), element(body)));
    return new Names(called, former(elements, flows.all(), labels));
  }

  /**
   * Returns the nodes of elements by the ids that they had before or have in a source, and those of
   * flows by all that they may be called when others have the same ends.
   */
  private static Map<String, List<Node>> former(
      Collection<StatedElement> elements, List<StatedElement> flows, ElementLabels labels) {
    var former = new HashMap<String, List<Node>>();
    for (var flow : flows) {
      var whole = flow.name().whole();
      for (var name : List.of(key(flow), labels.pair(flow) + " (" + whole + ")")) {
        former.computeIfAbsent(name, key -> new ArrayList<>()).add(flow.node());
      }
    }
    for (var element : elements) {
      Stream.of(References.WAS, SourceLinks.SOURCE)
          .flatMap(property -> element.facts().values(property).stream())
          .map(Tree.Scalar::text)
          .distinct()
          .forEach(id -> former.computeIfAbsent(id, key -> new ArrayList<>()).add(element.node()));
    }
    return former;
  }

  private static Element element(ProseBody body) {
    return new Element("document", Iris.id(body.node()), body.file());
  }

  private Element element(StatedElement element) {
    var id = Iris.id(element.node());
    var key = element.ends().isPresent() ? key(element) : id;
    return new Element(TypeNames.of(element.classIri()), id, labels.get(element), key);
  }

  /** Returns the id that a flow has whatever other flows there are. */
  private static String key(StatedElement flow) {
    var ends = flow.ends().orElseThrow();
    var whole = flow.name().whole();
    var system = flow.system().node();
    return Iris.id(Iris.flow(system, ends.from().path(), ends.to().path(), whole));
  }

  private void label(List<StatedElement> namesakes) {
    for (var element : namesakes) {
      labels.put(element, namesakes.size() == 1 ? element.id() : shortest(element, namesakes));
    }
  }

  private static String shortest(StatedElement element, List<StatedElement> namesakes) {
    var path = element.path();
    for (int length = 1; length <= path.size(); length++) {
      var end = path.subList(path.size() - length, path.size());
      boolean whole = length == path.size();
      boolean shared =
          namesakes.stream()
              .filter(other -> other != element)
              .anyMatch(other -> whole ? other.path().equals(end) : endsWith(other.path(), end));
      if (!shared) {
        return String.join("/", end);
      }
    }
    return element.system().id() + '/' + String.join("/", path);
  }

  private static boolean endsWith(List<String> path, List<String> end) {
    int skipped = path.size() - end.size();
    return skipped >= 0 && path.subList(skipped, path.size()).equals(end);
  }

  private void labelFlows(List<StatedElement> flows) {
    for (var flow : flows) {
      var pair = pair(flow);
      var which = flow.name().which();
      labels.put(flow, which.isEmpty() ? pair : pair + " (" + which + ")");
    }
  }

  private String pair(StatedElement flow) {
    var ends = flow.ends().orElseThrow();
    return labels.get(ends.from()) + " -> " + labels.get(ends.to());
  }
}
