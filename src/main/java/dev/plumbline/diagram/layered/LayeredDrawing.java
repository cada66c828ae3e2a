package dev.plumbline.diagram.layered;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.paint.Bundle;
import dev.plumbline.diagram.paint.Picture;
import dev.plumbline.diagram.paint.Placement;
import dev.plumbline.diagram.paint.Route;
import dev.plumbline.diagram.paint.Theme;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A diagram with positions in layers, in CSS pixels from the top left corner.
 *
 * @param diagram what is drawn
 * @param width the total width
 * @param height the total height
 * @param boxes the places of nodes by id
 * @param areas the places of boundaries by id
 * @param routes the routes of edges by id
 * @param bundles the edges that are shown by letters; the diagram does not have them
 */
public record LayeredDrawing(
    Diagram diagram,
    double width,
    double height,
    Map<String, Rectangle2D> boxes,
    Map<String, Rectangle2D> areas,
    Map<String, Route> routes,
    List<Bundle> bundles)
    implements Placement {

  @Override
  public Picture picture(Theme theme) {
    return new LayeredPicture(this, theme);
  }

  /** Returns the diagram with the edges of bundles. */
  public Diagram whole() {
    var edges = new ArrayList<>(diagram.edges());
    bundles.forEach(bundle -> edges.addAll(bundle.edges()));
    return new Diagram(
        diagram.title(),
        diagram.subtitle(),
        diagram.boundaries(),
        diagram.nodes(),
        edges,
        diagram.others());
  }
}
