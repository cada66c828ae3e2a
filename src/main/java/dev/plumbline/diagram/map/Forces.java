package dev.plumbline.diagram.map;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
