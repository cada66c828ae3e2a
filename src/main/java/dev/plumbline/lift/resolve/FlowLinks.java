package dev.plumbline.lift.resolve;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.FlowStatement;
import dev.plumbline.lift.outline.Iris;
import dev.plumbline.lift.outline.MergedModel;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.StatementOverlay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connects flows to their ends; each flow is an element of its own. */
final class FlowLinks {
  private final ReferenceResolver resolver;
  private final Problems problems;
  private final Map<StatedElement.Ends, List<StatedElement>> flows = new LinkedHashMap<>();
  private final List<StatedElement> order = new ArrayList<>();

  private FlowLinks(ReferenceResolver resolver, Problems problems) {
    this.resolver = resolver;
    this.problems = problems;
  }

  /** Returns the flows of a model, overlaid with what the environment says of flows. */
  static FlowLinks of(MergedModel model, ReferenceResolver resolver, Problems problems) {
    var links = new FlowLinks(resolver, problems);
    model.described().outline().flows().forEach(links::add);
    model.flowOverlays().forEach(links::overlay);
    return links;
  }

  /** Adds a flow; a second one of the same ends is another flow. */
  private void add(FlowStatement statement) {
    if (statement.removed()) {
      problems.add(
          Mistake.INVALID_VALUE,
          statement.at(),
          "\"none\" takes a flow away, which only an environment can do");
    }
    ends(statement).ifPresent(pair -> add(statement, pair));
  }

  private Optional<StatedElement.Ends> ends(FlowStatement flow) {
    var from = end(flow.from(), flow, Optional.empty(), "from");
    var to = end(flow.to(), flow, from, "to");
    return from.flatMap(one -> to.map(other -> new StatedElement.Ends(one, other)));
  }

  private Optional<StatedElement> end(
      Tree.Scalar name, FlowStatement flow, Optional<StatedElement> other, String key) {
    return resolver.resolve(name, ClassIris.COMPONENT, other.orElse(flow.system()), key);
  }

  private void add(FlowStatement statement, StatedElement.Ends pair) {
    var same = flows.computeIfAbsent(pair, key -> new ArrayList<>(1));
    int ordinal = same.size() + 1;
    var system = statement.system();
    var node = Iris.flow(system.node(), pair.from().path(), pair.to().path(), ordinal);
    var element =
        StatedElement.flow(node, pair, ordinal, system, statement.at(), statement.facts());
    same.add(element);
    order.add(element);
  }

  /** Overlays the flow that an environment means with what it says, or adds the flow. */
  private void overlay(FlowStatement statement) {
    var pair = ends(statement);
    if (pair.isEmpty()) {
      return;
    }
    var same = flows.getOrDefault(pair.get(), List.of());
    var meant = meant(statement, same);
    if (statement.removed()) {
      remove(pair.get(), meant);
    } else if (meant.isEmpty()) {
      add(statement, pair.get());
    } else if (meant.size() > 1) {
      problems.add(
          Mistake.AMBIGUOUS_REFERENCE,
          statement.at(),
          meant.size() + " flows have these ends; state \"over\" to say which is meant");
    } else {
      var facts = meant.get(0).facts();
      statement.facts().all().forEach(upper -> StatementOverlay.overlay(upper, facts));
    }
  }

  /** Of several flows, those of the stated protocol are meant. */
  private static List<StatedElement> meant(FlowStatement statement, List<StatedElement> same) {
    var protocol = statement.facts().values(StatedElement.PROTOCOL).stream().findFirst();
    if (same.size() < 2 || protocol.isEmpty()) {
      return same;
    }
    var wanted = protocol.get().text();
    return same.stream().filter(flow -> flow.protocol().equals(wanted)).toList();
  }

  private void remove(StatedElement.Ends pair, List<StatedElement> meant) {
    order.removeAll(meant);
    flows.computeIfPresent(
        pair,
        (key, same) -> {
          var rest = new ArrayList<>(same);
          rest.removeAll(meant);
          return rest;
        });
  }

  /** Returns the flows that have the same ends, for all ends. */
  Collection<List<StatedElement>> byEnds() {
    return flows.values();
  }

  /** Returns the flows in the order of the descriptions. */
  List<StatedElement> all() {
    return order;
  }
}
