package dev.plumbline.diagram.map;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.paint.Picture;
import dev.plumbline.diagram.paint.Placement;
import dev.plumbline.diagram.paint.Theme;
import java.awt.geom.Point2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A diagram drawn as a map: boundaries are regions, components are dots, flows are curves.
 *
 * @param diagram what is drawn
 * @param width the total width
 * @param height the total height
 * @param regions the places of boundaries and groups by id, the outer before the inner
 * @param dots the places of components by id
 * @param routes the control points of each flow by id
 * @param nesting the boundaries and groups with their content
 */
public record MapDrawing(
    Diagram diagram,
    double width,
    double height,
    Map<String, Disc> regions,
    Map<String, Disc> dots,
    Map<String, List<Point2D>> routes,
    Nesting nesting)
    implements Placement {

  @Override
  public Picture picture(Theme theme) {
    return new MapPicture(this, theme);
  }

  /** Returns the same map at another place. */
  MapDrawing moved(double byX, double byY) {
    var movedRegions = new LinkedHashMap<String, Disc>();
    regions.forEach((id, disc) -> movedRegions.put(id, disc.moved(byX, byY)));
    var movedDots = new LinkedHashMap<String, Disc>();
    dots.forEach((id, disc) -> movedDots.put(id, disc.moved(byX, byY)));
    var movedRoutes = new LinkedHashMap<String, List<Point2D>>();
    routes.forEach(
        (id, route) -> movedRoutes.put(id, route.stream().map(at -> moved(at, byX, byY)).toList()));
    return new MapDrawing(diagram, width, height, movedRegions, movedDots, movedRoutes, nesting);
  }

  private static Point2D moved(Point2D at, double byX, double byY) {
    return new Point2D.Double(at.getX() + byX, at.getY() + byY);
  }
}
