package dev.plumbline.diagram.view;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.graph.Architecture;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a model a diagram shows.
 *
 * @param boundary the boundary whose inside is shown
 * @param around the component whose neighbourhood is shown
 * @param hops the maximum distance in the neighbourhood, in flows
 * @param data the data whose path is shown
 * @param kinds the kinds of components that are shown; all when empty
 * @param owners the owners whose components are shown; all when empty
 * @param tiers the tiers whose components are shown; all when empty
 * @param context whether boundaries are drawn as boxes
 * @param whole whether every component is drawn, however many there are
 */
public record ViewScope(
    Optional<String> boundary,
    Optional<String> around,
    int hops,
    Optional<String> data,
    List<String> kinds,
    List<String> owners,
    List<String> tiers,
    boolean context,
    boolean whole) {
  public ViewScope {
    kinds = List.copyOf(kinds);
    owners = List.copyOf(owners);
    tiers = List.copyOf(tiers);
  }

  /**
   * Returns the part of a diagram; more than forty components are drawn as their boundaries, unless
   * {@code whole} is set.
   *
   * @throws UnknownElement when the model has no element of a given name
   * @throws EmptyView when there is nothing to draw
   */
  public Diagram of(Diagram diagram, Architecture architecture) {
    if (diagram.nodes().isEmpty()) {
      throw new EmptyView("the model has no components");
    }
    var view = new Filters(this, architecture).of(cut(diagram, new ElementFinder(architecture)));
    boolean large = !whole && view.nodes().size() > OverviewView.MOST;
    return context || large ? OverviewView.of(view) : view;
  }

  private Diagram cut(Diagram diagram, ElementFinder finder) {
    var view = diagram;
    if (boundary.isPresent()) {
      view = Views.boundary(view, finder.id("boundary", boundary.get()));
      if (view.nodes().isEmpty()) {
        throw new EmptyView("nothing is inside of " + boundary.get() + ", and nothing talks to it");
      }
    }
    if (around.isPresent()) {
      view = Views.around(view, finder.id("component", around.get()), hops);
    }
    if (data.isPresent()) {
      var asset = finder.find("data", data.get());
      var graph = finder.graph();
      view = Journey.of(view, graph.label(asset), DataReaders.of(graph, asset));
    }
    return view;
  }
}
