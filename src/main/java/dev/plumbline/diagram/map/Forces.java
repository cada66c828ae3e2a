package dev.plumbline.diagram.map;

import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.graphstream.graph.Graph;
import org.graphstream.graph.implementations.SingleGraph;
import org.graphstream.ui.graphicGraph.GraphPosLengthUtils;
import org.graphstream.ui.layout.springbox.implementations.SpringBox;

/**
 * Computes positions with GraphStream's force-directed layout: linked elements attract, all others
 * repel each other.
 *
 * <p>The same graph gets the same positions on every machine: the seed and the number of steps are
 * fixed, it runs in one thread, its tables are keyed by text, and its arithmetic is additions,
 * products and square roots, which every Java platform rounds in the same way.
 */
final class Forces {
  private static final long SEED = 7;
  private static final int FEWEST = 100;
  private static final int MOST = 250;
  private static final int WORK = 60_000;

  /**
   * So many elements of one container move by forces; others are placed beside the element that
   * they are linked to. All elements around a hub repel one another, so the time would grow with
   * the square of the elements, and nobody sees a difference in a crowd of thousands.
   */
  static final int MOST_MOVED = 1000;

  /** Rotates by the golden angle, 137.5 degrees: a spiral of such turns fills a disc evenly. */
  private static final double COSINE = -0.7373688780783197;

  private static final double SINE = 0.6754902942615237;

  private Forces() {}

  /**
   * Two elements that attract each other.
   *
   * @param one the smaller id
   * @param other the larger id
   */
  record Link(String one, String other) {}

  /**
   * Returns a position for each element, in the given order.
   *
   * @param links the number of flows between the elements of each pair
   */
  static List<Point2D> places(Collection<String> elements, Map<Link, Integer> links) {
    if (elements.size() <= MOST_MOVED) {
      return moved(elements, links);
    }
    var neighbours = new HashMap<String, Set<String>>();
    for (var link : links.keySet()) {
      neighbours.computeIfAbsent(link.one(), key -> new LinkedHashSet<>()).add(link.other());
      neighbours.computeIfAbsent(link.other(), key -> new LinkedHashSet<>()).add(link.one());
    }
    var first = mostLinked(elements, neighbours);
    var inner = new LinkedHashMap<Link, Integer>();
    links.forEach(
        (link, weight) -> {
          if (first.contains(link.one()) && first.contains(link.other())) {
            inner.put(link, weight);
          }
        });
    var places = new LinkedHashMap<String, Point2D>();
    var found = moved(first, inner).iterator();
    first.forEach(element -> places.put(element, found.next()));
    addOthers(elements, neighbours, places);
    return elements.stream().map(places::get).toList();
  }

  /** Returns the elements with the most neighbours, in the given order. */
  private static Set<String> mostLinked(
      Collection<String> elements, Map<String, Set<String>> neighbours) {
    var sorted = new ArrayList<>(elements);
    sorted.sort(
        Comparator.comparingInt(element -> -neighbours.getOrDefault(element, Set.of()).size()));
    var chosen = new HashSet<>(sorted.subList(0, MOST_MOVED));
    var ordered = new LinkedHashSet<>(elements);
    ordered.retainAll(chosen);
    return ordered;
  }

  /** Places the others in spirals around a neighbour that has a place, or around the middle. */
  private static void addOthers(
      Collection<String> elements,
      Map<String, Set<String>> neighbours,
      Map<String, Point2D> places) {
    double spacing = spacing(places.values());
    var queue = new ArrayDeque<>(places.keySet());
    while (!queue.isEmpty()) {
      var middle = queue.remove();
      var spiral = new Spiral(places.get(middle), spacing);
      for (var neighbour : neighbours.getOrDefault(middle, Set.of())) {
        if (!places.containsKey(neighbour)) {
          places.put(neighbour, spiral.next());
          queue.add(neighbour);
        }
      }
    }
    var unlinked = new Spiral(new Point2D.Double(), spacing);
    elements.forEach(element -> places.computeIfAbsent(element, key -> unlinked.next()));
  }

  /** Returns the distance of neighbours when so many places fill a disc evenly. */
  private static double spacing(Collection<Point2D> places) {
    double squares = places.stream().mapToDouble(place -> place.distanceSq(0, 0)).sum();
    return Math.max(1e-3, Math.sqrt(2 * squares) / places.size());
  }

  /** Places around a middle, the nearest first. */
  private static final class Spiral {
    private final Point2D middle;
    private final double spacing;
    private double x = 1;
    private double y;
    private int count;

    Spiral(Point2D middle, double spacing) {
      this.middle = middle;
      this.spacing = spacing;
    }

    Point2D next() {
      double turned = x * COSINE - y * SINE;
      y = x * SINE + y * COSINE;
      x = turned;
      double distance = spacing * Math.sqrt(++count);
      return new Point2D.Double(middle.getX() + distance * x, middle.getY() + distance * y);
    }
  }

  private static List<Point2D> moved(Collection<String> elements, Map<Link, Integer> links) {
    var layout = new SpringBox(false, new Random(SEED));
    layout.setQuality(0.9);
    layout.setSendNodeInfos(false);
    var graph = graph(elements);
    graph.addSink(layout);
    layout.addAttributeSink(graph);
    var ids = new LinkedHashMap<String, String>();
    int count = 0;
    for (var element : elements) {
      ids.put(element, "n" + count++);
      graph.addNode(ids.get(element));
    }
    links.forEach(
        (link, weight) -> {
          var ends = ids.get(link.one()) + ' ' + ids.get(link.other());
          graph
              .addEdge(ends, ids.get(link.one()), ids.get(link.other()))
              .setAttribute("layout.weight", 1 / Math.sqrt(weight));
        });
    int steps = Math.max(FEWEST, Math.min(MOST, WORK / Math.max(1, elements.size())));
    for (int step = 0; step < steps; step++) {
      layout.compute();
    }
    var places = new ArrayList<Point2D>();
    for (var id : ids.values()) {
      double[] at = GraphPosLengthUtils.nodePosition(graph.getNode(id));
      places.add(new Point2D.Double(at[0], at[1]));
    }
    return places;
  }

  private static Graph graph(Collection<String> elements) {
    return new SingleGraph("forces", true, false, Math.max(16, elements.size()), 16);
  }
}
