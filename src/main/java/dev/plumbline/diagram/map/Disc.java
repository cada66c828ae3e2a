package dev.plumbline.diagram.map;

import java.awt.geom.Point2D;

/**
 * A circle on a map.
 *
 * @param x the x of its centre
 * @param y the y of its centre, downwards
 * @param radius its radius
 */
public record Disc(double x, double y, double radius) {
  Disc moved(double byX, double byY) {
    return new Disc(x + byX, y + byY, radius);
  }

  Point2D centre() {
    return new Point2D.Double(x, y);
  }

  double distance(Disc other) {
    double dx = x - other.x;
    double dy = y - other.y;
    return Math.sqrt(dx * dx + dy * dy);
  }
}
