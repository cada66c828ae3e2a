package dev.plumbline.diagram.view;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.ElementReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Leaves the components of some kinds, owners and tiers in a diagram. */
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

  /** What components have to have, one of several names. */
  private record Filter(
      String type, String what, List<String> names, Function<Diagram.Node, List<String>> of) {
    boolean isSet() {
      return !names.isEmpty();
    }

    String text() {
      return what + String.join(" or ", names);
    }

    boolean takes(Diagram.Node node) {
      return of.apply(node).stream().anyMatch(names::contains);
    }

    void checkNames(List<Diagram.Node> nodes) {
      var known = nodes.stream().flatMap(node -> of.apply(node).stream()).distinct().sorted();
      var there = known.toList();
      for (var name : names) {
        if (!there.contains(name)) {
          throw UnknownElement.of(type, name, there);
        }
      }
    }
  }

  /**
   * Returns what the filters leave.
   *
   * @throws UnknownElement when no component is of a kind, owner or tier
   * @throws EmptyView when nothing is left
   */
  Diagram of(Diagram diagram) {
    var set = filters.stream().filter(Filter::isSet).toList();
    if (set.isEmpty()) {
      return diagram;
    }
    set.forEach(filter -> filter.checkNames(diagram.nodes()));
    var what = set.stream().map(Filter::text).collect(Collectors.joining(" and "));
    var view =
        Views.where(
            diagram,
            "Components " + what,
            node -> set.stream().allMatch(filter -> filter.takes(node)));
    if (view.nodes().isEmpty()) {
      throw new EmptyView("no component is " + what);
    }
    return view;
  }
}
