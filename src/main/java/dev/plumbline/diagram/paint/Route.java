package dev.plumbline.diagram.paint;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * The line of an edge.
 *
 * @param points start, bends and end
 * @param label the place of its label
 */
public record Route(List<Point2D> points, Optional<Rectangle2D> label) {
  public Route {
    points = List.copyOf(points);
  }

  Point2D start() {
    return points.get(0);
  }

  Point2D end() {
    return points.get(points.size() - 1);
  }

  public double length() {
    double length = 0;
    for (int at = 1; at < points.size(); at++) {
      length += points.get(at - 1).distance(points.get(at));
    }
    return length;
  }
}
