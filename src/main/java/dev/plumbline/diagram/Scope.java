package dev.plumbline.diagram;

import dev.plumbline.graph.Architecture;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/**
 * Which part of a model a diagram shows.
 *
 * @param boundary the boundary whose inside is shown
 * @param around the component whose neighbourhood is shown
 * @param hops how many flows the neighbourhood reaches
 * @param data the data whose journey is shown
 * @param kinds the kinds of components that are shown; all when empty
 * @param owners the owners whose components are shown; all when empty
 * @param tiers the tiers whose components are shown; all when empty
 * @param context whether boundaries are drawn as boxes
 * @param whole whether every component is drawn, however many there are
 */
public record Scope(
    Optional<String> boundary,
    Optional<String> around,
    int hops,
    Optional<String> data,
    List<String> kinds,
    List<String> owners,
    List<String> tiers,
    boolean context,
    boolean whole) {
  public Scope {
    kinds = List.copyOf(kinds);
    owners = List.copyOf(owners);
    tiers = List.copyOf(tiers);
  }

  /**
   * Returns the part of a diagram; more than forty components are drawn as their boundaries, unless
   * the whole is asked for.
   *
   * @throws UnknownElement when the model has no element of a name
   */
  public Diagram of(Diagram diagram, Architecture architecture) {
    var view = filtered(cut(diagram, architecture));
    boolean large = !whole && view.nodes().size() > Context.MOST;
    return context || large && !view.boundaries().isEmpty() ? Context.of(view) : view;
  }

  private Diagram cut(Diagram diagram, Architecture architecture) {
    var view = diagram;
    if (boundary.isPresent()) {
      view = Views.boundary(view, id(architecture, boundary.get(), "boundary"));
    }
    if (around.isPresent()) {
      view = Views.around(view, id(architecture, around.get(), "component"), hops);
    }
    if (data.isPresent()) {
      var asset = find(architecture, data.get(), "data");
      view = Views.journey(view, new GraphFacts(architecture).label(asset));
    }
    return view;
  }

  private static String id(Architecture architecture, String name, String type) {
    return architecture.names().of(find(architecture, name, type)).id();
  }

  private static Node find(Architecture architecture, String name, String type) {
    var names = architecture.names();
    return names.find(name).stream()
        .filter(node -> names.of(node).type().equals(type))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownElement(
                    type,
                    name,
                    names.nodes().stream()
                        .map(names::of)
                        .filter(element -> element.type().equals(type))
                        .map(element -> element.label())
                        .sorted()
                        .toList()));
  }

  private Diagram filtered(Diagram diagram) {
    var view = diagram;
    view = filtered(view, "Of kind ", kinds, node -> kinds.contains(node.kind()));
    view =
        filtered(
            view, "Owned by ", owners, node -> node.owner().filter(owners::contains).isPresent());
    return filtered(
        view, "Of tier ", tiers, node -> node.tier().filter(tiers::contains).isPresent());
  }

  private static Diagram filtered(
      Diagram diagram, String what, List<String> names, Predicate<Diagram.Node> condition) {
    return names.isEmpty()
        ? diagram
        : Views.where(diagram, what + String.join(", ", names), condition);
  }
}
