package dev.plumbline.diagram.map;

import java.awt.geom.Point2D;

/**
 * A round place.
 *
 * @param x where its middle is
 * @param y where its middle is, downwards
 * @param radius how far it reaches
 */
public record Disc(double x, double y, double radius) {
  Disc moved(double byX, double byY) {
    return new Disc(x + byX, y + byY, radius);
  }

  Point2D middle() {
    return new Point2D.Double(x, y);
  }

  double distance(Disc other) {
    double dx = x - other.x;
    double dy = y - other.y;
    return Math.sqrt(dx * dx + dy * dy);
  }
}
