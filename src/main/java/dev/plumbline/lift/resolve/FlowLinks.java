package dev.plumbline.lift.resolve;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.FlowKey;
import dev.plumbline.lift.outline.FlowName;
import dev.plumbline.lift.outline.FlowStatement;
import dev.plumbline.lift.outline.Iris;
import dev.plumbline.lift.outline.MergedModel;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.StatementOverlay;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Connects flows to their ends; each flow is an element of its own. */
final class FlowLinks {
  private final ReferenceResolver resolver;
  private final Problems problems;
  private final FlowSources sources;
  private final Map<StatedElement.Ends, List<StatedElement>> flows = new LinkedHashMap<>();
  private final List<StatedElement> order = new ArrayList<>();
  private final Map<Node, Location> repeated = new HashMap<>();

  private FlowLinks(ReferenceResolver resolver, Problems problems, FlowSources sources) {
    this.resolver = resolver;
    this.problems = problems;
    this.sources = sources;
  }

  /** Returns the flows of a model, overlaid with what the environment says of flows. */
  static FlowLinks of(
      MergedModel model, ReferenceResolver resolver, Problems problems, Vocabulary vocabulary) {
    var sources = new FlowSources(model.described().imported(), problems, vocabulary);
    var links = new FlowLinks(resolver, problems, sources);
    links.addAll(model.described().outline().flows());
    model.flowOverlays().forEach(links::overlay);
    return links;
  }

  /** A flow whose ends are known. */
  private record Linked(FlowStatement statement, StatedElement.Ends ends) {}

  /**
   * Adds flows. Those of the same ends differ by what they state, never by their order; one that is
   * stated twice is one flow.
   */
  private void addAll(List<FlowStatement> statements) {
    var linked = new ArrayList<Linked>();
    var sameEnds = new LinkedHashMap<StatedElement.Ends, List<Linked>>();
    for (var statement : statements) {
      if (statement.removed()) {
        problems.add(
            Mistake.INVALID_VALUE,
            statement.at(),
            "\"none\" takes a flow away, which only an environment can do");
      }
      ends(statement)
          .map(pair -> new Linked(statement, pair))
          .ifPresent(
              flow -> {
                linked.add(flow);
                sameEnds.computeIfAbsent(flow.ends(), key -> new ArrayList<>(1)).add(flow);
              });
    }
    var names = new IdentityHashMap<Linked, FlowName>();
    sameEnds.values().forEach(same -> name(merged(same), names));
    linked.stream()
        .filter(names::containsKey)
        .forEach(flow -> add(flow.statement(), flow.ends(), names.get(flow)));
  }

  /** Returns the flows without those of sources that the model states, too. */
  private List<Linked> merged(List<Linked> same) {
    var merged = sources.merged(same.stream().map(Linked::statement).toList());
    return same.stream().filter(flow -> !merged.contains(flow.statement())).toList();
  }

  /**
   * Names flows of the same ends; one that is stated again gets no name, but a note of its place.
   */
  private void name(List<Linked> same, Map<Linked, FlowName> names) {
    if (same.size() == 1) {
      var key = FlowKey.ofOnly(same.get(0).statement().facts());
      names.put(same.get(0), new FlowName("", key.whole(), key));
      return;
    }
    var byKey = new LinkedHashMap<FlowKey, List<Linked>>();
    for (var flow : same) {
      var key = FlowKey.of(flow.statement().facts());
      byKey.computeIfAbsent(key, each -> new ArrayList<>(1)).add(flow);
    }
    var keys = List.copyOf(byKey.keySet());
    var shortest = FlowKey.shortest(keys);
    var wholes = FlowKey.wholes(keys);
    for (int index = 0; index < keys.size(); index++) {
      var which = shortest.get(index);
      var stated = byKey.get(keys.get(index));
      names.put(stated.get(0), new FlowName(which, wholes.get(index), keys.get(index)));
      for (var again : stated.subList(1, stated.size())) {
        var node = node(stated.get(0).statement(), again.ends(), which);
        repeated.put(node, again.statement().at());
      }
    }
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

  private void add(FlowStatement statement, StatedElement.Ends pair, FlowName name) {
    var node = node(statement, pair, name.which());
    var element =
        StatedElement.flow(node, pair, name, statement.system(), statement.at(), statement.facts());
    flows.computeIfAbsent(pair, key -> new ArrayList<>(1)).add(element);
    order.add(element);
  }

  private static Node node(FlowStatement statement, StatedElement.Ends pair, String which) {
    return Iris.flow(statement.system().node(), pair.from().path(), pair.to().path(), which);
  }

  /** Adds a flow that only an environment has, beside those that are there. */
  private void addLate(FlowStatement statement, StatedElement.Ends pair) {
    boolean alone = flows.getOrDefault(pair, List.of()).isEmpty();
    var key = FlowKey.ofOnly(statement.facts());
    add(statement, pair, new FlowName(alone ? "" : key.whole(), key.whole(), key));
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
      addLate(statement, pair.get());
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

  /** Returns where a flow is stated again, word for word, by its node. */
  Map<Node, Location> repeated() {
    return repeated;
  }
}
