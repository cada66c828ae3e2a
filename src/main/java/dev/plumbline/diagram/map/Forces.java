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
 * Places by GraphStream's force layout: what is linked attracts, everything else repels.
 *
 * <p>The seed and the number of steps are fixed and it runs in one thread. Its arithmetic is
 * additions, products and square roots, which every Java platform rounds alike, and its tables are
 * keyed by text: so the same graph gets the same places on any machine.
 */
final class Forces {
  private static final long SEED = 7;
  private static final int FEWEST = 100;
  private static final int MOST = 250;
  private static final int WORK = 60_000;

  private Forces() {}

  /**
   * Two things that attract each other.
   *
   * @param one the one that comes first in the order of things
   * @param other the other one
   */
  record Link(String one, String other) {}

  /**
   * Returns a place for each of some things, in the order given.
   *
   * @param links how strongly pairs are linked
   */
  static List<Point2D> places(Collection<String> things, Map<Link, Integer> links) {
    var layout = new SpringBox(false, new Random(SEED));
    layout.setQuality(0.9);
    layout.setSendNodeInfos(false);
    var graph = graph(things);
    graph.addSink(layout);
    layout.addAttributeSink(graph);
    var ids = new LinkedHashMap<String, String>();
    int count = 0;
    for (var thing : things) {
      ids.put(thing, "n" + count++);
      graph.addNode(ids.get(thing));
    }
    links.forEach(
        (link, weight) -> {
          var ends = ids.get(link.one()) + ' ' + ids.get(link.other());
          graph
              .addEdge(ends, ids.get(link.one()), ids.get(link.other()))
              .setAttribute("layout.weight", 1 / Math.sqrt(weight));
        });
    int steps = Math.max(FEWEST, Math.min(MOST, WORK / Math.max(1, things.size())));
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

  private static Graph graph(Collection<String> things) {
    return new SingleGraph("forces", true, false, Math.max(16, things.size()), 16);
  }
}
