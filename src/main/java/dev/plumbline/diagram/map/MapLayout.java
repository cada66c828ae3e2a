package dev.plumbline.diagram.map;

import dev.plumbline.diagram.Diagram;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Layout as a map. From the innermost boundary outwards, forces place what each one holds, and it
 * becomes a disc as large as its contents; then, from the outermost inwards, each disc is turned so
 * that its components look towards those that they talk to outside of it.
 */
public final class MapLayout {
  private static final double DOT = 5.5;
  private static final double LARGEST = 14;
  private static final double LEAST_GAP = 5.5;
  private static final double MOST_GAP = 22;
  private static final double AIR = 1200;
  private static final double SIDE = 9;
  private static final double EMPTY = 10;
  private static final double MARGIN = 20;

  private final Diagram diagram;
  private final Nesting nesting;
  private final double gap;
  private final Map<String, Map<Forces.Link, Integer>> links = new HashMap<>();
  private final Map<String, Double> radii = new HashMap<>();
  private final Map<String, Disc> within = new HashMap<>();
  private final Map<String, Disc> places = new HashMap<>();

  private MapLayout(Diagram diagram) {
    this.diagram = diagram;
    nesting = new Nesting(diagram);
    gap = Math.min(MOST_GAP, LEAST_GAP + AIR / Math.max(1, diagram.nodes().size()));
  }

  /** Gives everything its place; the same diagram always gets the same places. */
  public static MapDrawing of(Diagram diagram) {
    return new MapLayout(diagram).chart();
  }

  private MapDrawing chart() {
    size();
    diagram.edges().forEach(this::link);
    var containers = nesting.containers();
    for (int at = containers.size() - 1; at >= 0; at--) {
      settle(containers.get(at));
    }
    places.put(Nesting.WHOLE, new Disc(0, 0, radii.get(Nesting.WHOLE)));
    var turns = new RegionRotation(diagram, nesting, places);
    containers.forEach(container -> turns.place(container, within));
    return drawn();
  }

  /** Gives dots a size by how many flows start or end there. */
  private void size() {
    var degrees = new HashMap<String, Integer>();
    for (var edge : diagram.edges()) {
      degrees.merge(edge.from(), 1, Integer::sum);
      degrees.merge(edge.to(), 1, Integer::sum);
    }
    for (var node : diagram.nodes()) {
      double size = DOT + 0.9 * Math.sqrt(degrees.getOrDefault(node.id(), 0));
      radii.put(node.id(), Math.min(LARGEST, size) + gap);
    }
  }

  /** Counts a flow where its ends part: there it links the two things that hold them. */
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

  /** Places what a container holds around its middle, and gives the container its size. */
  private void settle(String container) {
    var things = nesting.children(container);
    if (things.isEmpty()) {
      radii.put(container, EMPTY);
      return;
    }
    var forces = Forces.places(things, links.getOrDefault(container, Map.of()));
    var discs = new ArrayList<Disc>();
    for (int at = 0; at < things.size(); at++) {
      var place = forces.get(at);
      discs.add(new Disc(place.getX(), place.getY(), radii.get(things.get(at))));
    }
    var packed = Packing.of(discs);
    var around = Packing.around(packed);
    for (int at = 0; at < things.size(); at++) {
      within.put(things.get(at), packed.get(at).moved(-around.x(), -around.y()));
    }
    radii.put(container, around.radius() + SIDE);
  }

  private MapDrawing drawn() {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (var thing : nesting.children(Nesting.WHOLE)) {
      var place = places.get(thing);
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
        .filter(container -> !container.equals(Nesting.WHOLE))
        .forEach(container -> regions.put(container, places.get(container)));
    var dots = new LinkedHashMap<String, Disc>();
    for (var node : diagram.nodes()) {
      var place = places.get(node.id());
      dots.put(node.id(), new Disc(place.x(), place.y(), place.radius() - gap));
    }
    var ways = new LinkedHashMap<String, List<Point2D>>();
    diagram.edges().forEach(edge -> ways.put(edge.id(), EdgeBundling.of(edge, nesting, places)));
    return new MapDrawing(
        diagram,
        right - left + 2 * MARGIN,
        bottom - top + 2 * MARGIN,
        regions,
        dots,
        ways,
        nesting);
  }
}
