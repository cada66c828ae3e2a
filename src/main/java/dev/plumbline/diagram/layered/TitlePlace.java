package dev.plumbline.diagram.layered;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Finds a place for the title of a boundary, along its upper edge, that no flow crosses. */
final class TitlePlace {
  static final double INDENT = 12;
  static final double BELOW = 8;
  static final double HEIGHT = 18;
  private static final double STEP = 6;
  private static final double CLEARANCE = 5;

  private TitlePlace() {}

  /** Returns the leftmost free x for a title of this width; if there is none, the left edge. */
  static double x(LayeredDrawing drawing, Rectangle2D area, double width) {
    var band = new Rectangle2D.Double(area.getX(), area.getY() + BELOW, area.getWidth(), HEIGHT);
    var taken = taken(drawing, band);
    double left = area.getX() + INDENT;
    for (double x = left; x + width + INDENT <= area.getMaxX(); x += STEP) {
      var place = new Rectangle2D.Double(x - CLEARANCE, band.getY(), width + 2 * CLEARANCE, HEIGHT);
      if (taken.stream().noneMatch(place::intersects)) {
        return x;
      }
    }
    return left;
  }

  private static List<Rectangle2D> taken(LayeredDrawing drawing, Rectangle2D band) {
    var taken = new ArrayList<Rectangle2D>();
    for (var route : drawing.routes().values()) {
      route.label().filter(band::intersects).ifPresent(taken::add);
      for (int at = 1; at < route.points().size(); at++) {
        var line = new Line2D.Double(route.points().get(at - 1), route.points().get(at));
        if (line.intersects(band)) {
          var bounds = line.getBounds2D();
          taken.add(
              new Rectangle2D.Double(
                  bounds.getX() - 1,
                  bounds.getY() - 1,
                  bounds.getWidth() + 2,
                  bounds.getHeight() + 2));
        }
      }
    }
    return taken;
  }
}
