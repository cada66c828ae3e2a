package dev.plumbline.diagram.view;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.ElementReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps only the components of some kinds, owners and tiers in a diagram. */
final class Filters {
  private final Map<String, List<String>> kinds = new HashMap<>();
  private final List<Filter> filters;

  Filters(ViewScope scope, Architecture architecture) {
    if (!scope.kinds().isEmpty()) {
      var graph = new ElementReader(architecture);
      graph.members("Component").forEach(node -> kinds.put(graph.id(node), graph.kinds(node)));
    }
    filters =
        List.of(
            new Filter("kind", "of kind ", scope.kinds(), this::kinds),
            new Filter(
                "owner", "owned by ", scope.owners(), node -> node.owner().stream().toList()),
            new Filter("tier", "of tier ", scope.tiers(), node -> node.tier().stream().toList()));
  }

  private List<String> kinds(Diagram.Node node) {
    return kinds.getOrDefault(node.id(), List.of());
  }

  /** A condition: a component must have one of several names. */
  private record Filter(
      String type, String what, List<String> names, Function<Diagram.Node, List<String>> namesOf) {
    boolean isSet() {
      return !names.isEmpty();
    }

    String text() {
      return what + String.join(" or ", names);
    }

    boolean accepts(Diagram.Node node) {
      return namesOf.apply(node).stream().anyMatch(names::contains);
    }

    void checkNames(List<Diagram.Node> nodes) {
      var known = nodes.stream().flatMap(node -> namesOf.apply(node).stream()).distinct().sorted();
      var existing = known.toList();
      for (var name : names) {
        if (!existing.contains(name)) {
          throw UnknownElement.of(type, name, existing);
        }
      }
    }
  }

  /**
   * Returns the part of a diagram that the filters keep.
   *
   * @throws UnknownElement when no component has a given kind, owner or tier
   * @throws EmptyView when nothing is left
   */
  Diagram of(Diagram diagram) {
    var active = filters.stream().filter(Filter::isSet).toList();
    if (active.isEmpty()) {
      return diagram;
    }
    active.forEach(filter -> filter.checkNames(diagram.nodes()));
    var what = active.stream().map(Filter::text).collect(Collectors.joining(" and "));
    var view =
        Views.where(
            diagram,
            "Components " + what,
            node -> active.stream().allMatch(filter -> filter.accepts(node)));
    if (view.nodes().isEmpty()) {
      throw new EmptyView("no component is " + what);
    }
    return view;
  }
}
