package dev.plumbline.lift.merge;

import dev.plumbline.finding.Location;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.FlowStatement;
import dev.plumbline.lift.outline.Iris;
import dev.plumbline.lift.outline.Outline;
import dev.plumbline.lift.outline.References;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.StatementList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** What an outline says of the elements of one system; flows of the same ends are one element. */
final class OutlineView {
  private final Map<Node, Said> said = new LinkedHashMap<>();
  private final Set<Node> removed = new HashSet<>();
  private final References references;

  /**
   * What is said of an element.
   *
   * @param facts what is stated of it
   * @param at where it is described first
   */
  record Said(StatementList facts, Location at) {}

  private OutlineView(References references) {
    this.references = references;
  }

  /**
   * Returns what an outline says of the elements of a system.
   *
   * @param references the elements that flows may name
   */
  static OutlineView of(Outline outline, Node system, References references) {
    var view = new OutlineView(references);
    outline.elements().stream()
        .filter(element -> element.system().node().equals(system))
        .filter(element -> !element.node().equals(system))
        .forEach(element -> view.said.put(element.node(), new Said(element.facts(), element.at())));
    view.removed.addAll(outline.removed());
    outline.flows().stream().filter(flow -> flow.system().node().equals(system)).forEach(view::add);
    return view;
  }

  private void add(FlowStatement flow) {
    var from = path(flow.from().text(), flow.system());
    var to = path(flow.to().text(), flow.system());
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    var node = Iris.flow(flow.system().node(), from.get(), to.get(), "");
    if (flow.removed()) {
      removed.add(node);
    } else {
      var facts =
          said.computeIfAbsent(node, key -> new Said(new StatementList(), flow.at())).facts();
      flow.facts().all().forEach(facts::put);
    }
  }

  private Optional<List<String>> path(String name, StatedElement system) {
    return references.find(name, ClassIris.COMPONENT, system).stream()
        .findFirst()
        .map(StatedElement::path);
  }

  /** Returns the elements of which it says something. */
  Set<Node> nodes() {
    var nodes = new HashSet<>(said.keySet());
    nodes.addAll(removed);
    return nodes;
  }

  /** Returns what it says of an element. */
  Optional<Said> get(Node node) {
    return Optional.ofNullable(said.get(node));
  }

  /** Returns whether it removes the element. */
  boolean removes(Node node) {
    return removed.contains(node);
  }
}
