package dev.plumbline.graph;

import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connects flows to their ends, each as an element of its own. */
final class Links {
  private static final String PROTOCOL = Vocabulary.NAMESPACE + "protocol";

  private final Resolver resolver;
  private final Merge merge;
  private final Problems problems;
  private final Map<Pair, List<Draft>> flows = new LinkedHashMap<>();
  private final List<Draft> order = new ArrayList<>();

  private record Pair(Draft from, Draft to) {}

  Links(Resolver resolver, Merge merge, Problems problems) {
    this.resolver = resolver;
    this.merge = merge;
    this.problems = problems;
  }

  /** Adds a flow; a second one of the same ends is another flow. */
  void add(FlowStatement statement) {
    ends(statement).ifPresent(pair -> add(statement, pair));
  }

  private Optional<Pair> ends(FlowStatement flow) {
    var from = resolver.resolve(flow.from(), Arch.COMPONENT, flow.system(), "from");
    var to = resolver.resolve(flow.to(), Arch.COMPONENT, flow.system(), "to");
    return from.flatMap(one -> to.map(other -> new Pair(one, other)));
  }

  private void add(FlowStatement statement, Pair pair) {
    var same = flows.computeIfAbsent(pair, key -> new ArrayList<>(1));
    int ordinal = same.size() + 1;
    var system = statement.system();
    var node = Iris.flow(system.node(), pair.from.path(), pair.to.path(), ordinal);
    var path = new ArrayList<>(pair.from.path());
    path.addAll(pair.to.path());
    var draft = new Draft(node, Arch.FLOW, path, Optional.of(system), statement.at());
    draft.connect(pair.from, pair.to);
    merge.unite(draft.facts(), statement.facts());
    same.add(draft);
    order.add(draft);
  }

  /** Lays what an environment says of a flow over the flow that it means, or adds the flow. */
  void overlay(FlowStatement statement) {
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
      statement
          .facts()
          .all()
          .forEach(
              upper -> {
                var facts = meant.get(0).facts();
                var lower = facts.get(upper.property().iri());
                facts.put(lower.map(below -> merge.laid(upper, below)).orElse(upper));
              });
    }
  }

  /** Of several flows, those of the stated protocol are meant. */
  private static List<Draft> meant(FlowStatement statement, List<Draft> same) {
    var protocol = protocol(statement.facts());
    if (same.size() < 2 || protocol.isEmpty()) {
      return same;
    }
    return same.stream().filter(flow -> protocol(flow.facts()).equals(protocol)).toList();
  }

  private static Optional<String> protocol(Facts facts) {
    return facts
        .get(PROTOCOL)
        .map(Statement::content)
        .filter(Content.One.class::isInstance)
        .map(content -> ((Content.One) content).value().text());
  }

  private void remove(Pair pair, List<Draft> meant) {
    order.removeAll(meant);
    flows.computeIfPresent(
        pair,
        (key, same) -> {
          var rest = new ArrayList<>(same);
          rest.removeAll(meant);
          return rest;
        });
  }

  /** Returns the flows in the order of the descriptions. */
  List<Draft> all() {
    return order;
  }
}
