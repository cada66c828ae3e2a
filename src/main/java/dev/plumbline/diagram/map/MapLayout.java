package dev.plumbline.diagram.map;

import dev.plumbline.diagram.Diagram;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Layout as a map, in two passes. From the innermost boundary outwards, a force-directed layout
 * places the content of each boundary, which becomes a disc of that size. Then, from the outermost
 * inwards, each disc is rotated so that components are near those outside that they have flows
 * with.
 */
public final class MapLayout {
  private static final double SMALLEST = 5.5;
  private static final double LARGEST = 14;
  private static final double LEAST_GAP = 5.5;
  private static final double MOST_GAP = 22;
  private static final double SPACING = 1200;
  private static final double PADDING = 9;
  private static final double EMPTY_RADIUS = 10;
  private static final double MARGIN = 20;

  private final Diagram diagram;
  private final Nesting nesting;
  private final double gap;
  private final Map<String, Map<Forces.Link, Integer>> links = new HashMap<>();
  private final Map<String, Double> radii = new HashMap<>();
  private final Map<String, Disc> offsets = new HashMap<>();
  private final Map<String, Disc> places = new HashMap<>();

  private MapLayout(Diagram diagram) {
    this.diagram = diagram;
    nesting = new Nesting(diagram);
    gap = Math.min(MOST_GAP, LEAST_GAP + SPACING / Math.max(1, diagram.nodes().size()));
  }

  /** Computes the positions; the same diagram always gets the same ones. */
  public static MapDrawing of(Diagram diagram) {
    return new MapLayout(diagram).layOut();
  }

  private MapDrawing layOut() {
    size();
    diagram.edges().forEach(this::link);
    var containers = nesting.containers();
    for (int at = containers.size() - 1; at >= 0; at--) {
      placeChildren(containers.get(at));
    }
    places.put(Nesting.ROOT, new Disc(0, 0, radii.get(Nesting.ROOT)));
    var rotation = new RegionRotation(diagram, nesting, places);
    containers.forEach(container -> rotation.place(container, offsets));
    return drawing();
  }

  /** Computes the sizes of dots from the number of their flows. */
  private void size() {
    var degrees = new HashMap<String, Integer>();
    for (var edge : diagram.edges()) {
      degrees.merge(edge.from(), 1, Integer::sum);
      degrees.merge(edge.to(), 1, Integer::sum);
    }
    for (var node : diagram.nodes()) {
      double size = SMALLEST + 0.9 * Math.sqrt(degrees.getOrDefault(node.id(), 0));
      radii.put(node.id(), Math.min(LARGEST, size) + gap);
    }
  }

  /**
   * Counts a flow in the innermost container of both ends, as a link between the two children that
   * hold the ends.
   */
  private void link(Diagram.Edge edge) {
    var from = nesting.chain(edge.from());
    var to = nesting.chain(edge.to());
    int depth = 0;
    while (depth < from.size() && depth < to.size() && from.get(depth).equals(to.get(depth))) {
      depth++;
    }
    if (depth < from.size() && depth < to.size()) {
      var one = from.get(depth);
      var other = to.get(depth);
      boolean sorted = one.compareTo(other) <= 0;
      var link = sorted ? new Forces.Link(one, other) : new Forces.Link(other, one);
      links
          .computeIfAbsent(nesting.parent(one), key -> new LinkedHashMap<>())
          .merge(link, 1, Integer::sum);
    }
  }

  /**
   * Places the children of a container around its centre, and computes the size of the container.
   */
  private void placeChildren(String container) {
    var children = nesting.children(container);
    if (children.isEmpty()) {
      radii.put(container, EMPTY_RADIUS);
      return;
    }
    var forces = Forces.places(children, links.getOrDefault(container, Map.of()));
    var discs = new ArrayList<Disc>();
    for (int at = 0; at < children.size(); at++) {
      var place = forces.get(at);
      discs.add(new Disc(place.getX(), place.getY(), radii.get(children.get(at))));
    }
    var packed = Packing.of(discs);
    var enclosing = Packing.enclosing(packed);
    for (int at = 0; at < children.size(); at++) {
      offsets.put(children.get(at), packed.get(at).moved(-enclosing.x(), -enclosing.y()));
    }
    radii.put(container, enclosing.radius() + PADDING);
  }

  private MapDrawing drawing() {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (var child : nesting.children(Nesting.ROOT)) {
      var place = places.get(child);
      left = Math.min(left, place.x() - place.radius());
      top = Math.min(top, place.y() - place.radius());
      right = Math.max(right, place.x() + place.radius());
      bottom = Math.max(bottom, place.y() + place.radius());
    }
    double byX = MARGIN - left;
    double byY = MARGIN - top;
    places.replaceAll((id, place) -> place.moved(byX, byY));
    var regions = new LinkedHashMap<String, Disc>();
    nesting.containers().stream()
        .filter(container -> !container.equals(Nesting.ROOT))
        .forEach(container -> regions.put(container, places.get(container)));
    var dots = new LinkedHashMap<String, Disc>();
    for (var node : diagram.nodes()) {
      var place = places.get(node.id());
      dots.put(node.id(), new Disc(place.x(), place.y(), place.radius() - gap));
    }
    var routes = new LinkedHashMap<String, List<Point2D>>();
    diagram.edges().forEach(edge -> routes.put(edge.id(), EdgeBundling.of(edge, nesting, places)));
    return new MapDrawing(
        diagram,
        right - left + 2 * MARGIN,
        bottom - top + 2 * MARGIN,
        regions,
        dots,
        routes,
        nesting);
  }
}
