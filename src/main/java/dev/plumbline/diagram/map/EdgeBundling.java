package dev.plumbline.diagram.map;

import dev.plumbline.diagram.Diagram;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Routes flows on a map: those between the same boundaries run side by side. The algorithm is
 * hierarchical edge bundling (Holten 2006).
 */
final class EdgeBundling {
  private static final double STRENGTH = 0.72;

  private EdgeBundling() {}

  /**
   * Returns the control points of a flow: its ends, and the centres of the boundaries that it
   * leaves and enters.
   */
  static List<Point2D> of(Diagram.Edge edge, Nesting nesting, Map<String, Disc> places) {
    var from = nesting.chain(edge.from());
    var to = nesting.chain(edge.to());
    int common = 0;
    while (common < from.size() - 1
        && common < to.size() - 1
        && from.get(common).equals(to.get(common))) {
      common++;
    }
    var stops = new ArrayList<>(from.subList(common, from.size()));
    Collections.reverse(stops);
    stops.addAll(to.subList(common, to.size()));
    var points = stops.stream().map(stop -> places.get(stop).centre()).toList();
    return straightened(points);
  }

  private static List<Point2D> straightened(List<Point2D> points) {
    var start = points.get(0);
    var end = points.get(points.size() - 1);
    var straightened = new ArrayList<Point2D>();
    for (int at = 0; at < points.size(); at++) {
      double share = points.size() == 1 ? 0 : (double) at / (points.size() - 1);
      double x = start.getX() + share * (end.getX() - start.getX());
      double y = start.getY() + share * (end.getY() - start.getY());
      straightened.add(
          new Point2D.Double(
              STRENGTH * points.get(at).getX() + (1 - STRENGTH) * x,
              STRENGTH * points.get(at).getY() + (1 - STRENGTH) * y));
    }
    return straightened;
  }

  /**
   * Returns the curve through some control points: a uniform cubic B-spline that meets both ends.
   */
  static Shape curve(List<Point2D> points) {
    var path = new Path2D.Double();
    var first = points.get(0);
    var last = points.get(points.size() - 1);
    path.moveTo(first.getX(), first.getY());
    if (points.size() < 3) {
      path.lineTo(last.getX(), last.getY());
      return path;
    }
    for (int at = 0; at < points.size() - 1; at++) {
      var one = points.get(at);
      var two = points.get(at + 1);
      var end = at + 2 < points.size() ? knot(one, two, points.get(at + 2)) : last;
      path.curveTo(
          (2 * one.getX() + two.getX()) / 3,
          (2 * one.getY() + two.getY()) / 3,
          (one.getX() + 2 * two.getX()) / 3,
          (one.getY() + 2 * two.getY()) / 3,
          end.getX(),
          end.getY());
    }
    return path;
  }

  private static Point2D knot(Point2D before, Point2D at, Point2D after) {
    return new Point2D.Double(
        (before.getX() + 4 * at.getX() + after.getX()) / 6,
        (before.getY() + 4 * at.getY() + after.getY()) / 6);
  }
}
