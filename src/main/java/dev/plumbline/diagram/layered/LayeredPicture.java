package dev.plumbline.diagram.layered;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.paint.Badges;
import dev.plumbline.diagram.paint.Canvas;
import dev.plumbline.diagram.paint.Caption;
import dev.plumbline.diagram.paint.EdgePainter;
import dev.plumbline.diagram.paint.Measure;
import dev.plumbline.diagram.paint.NodePainter;
import dev.plumbline.diagram.paint.Picture;
import dev.plumbline.diagram.paint.Route;
import dev.plumbline.diagram.paint.Theme;
import dev.plumbline.diagram.paint.Typeface;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A drawing in layers with its heading and legend. */
final class LayeredPicture extends Picture {
  private static final double NARROWEST = 560;

  private final LayeredDrawing drawing;
  private final Theme theme;
  private final Map<String, Integer> depths;

  LayeredPicture(LayeredDrawing placed, Theme theme) {
    super(placed, LayeredLegend.of(placed, theme), theme, NARROWEST);
    this.theme = theme;
    drawing = moved(placed, place().getX(), place().getY());
    depths = depths(diagram().boundaries());
  }

  /** Returns the depth of each boundary, from 0; the list has the outer ones before the inner. */
  private static Map<String, Integer> depths(List<Diagram.Boundary> boundaries) {
    var depths = new HashMap<String, Integer>();
    for (var boundary : boundaries) {
      int depth = boundary.parent().map(parent -> depths.getOrDefault(parent, 0) + 1).orElse(0);
      depths.put(boundary.id(), depth);
    }
    return depths;
  }

  private static LayeredDrawing moved(LayeredDrawing drawing, double x, double y) {
    var move = AffineTransform.getTranslateInstance(x, y);
    UnaryOperator<Rectangle2D> shift =
        place ->
            new Rectangle2D.Double(
                place.getX() + x, place.getY() + y, place.getWidth(), place.getHeight());
    return new LayeredDrawing(
        drawing.diagram(),
        drawing.width(),
        drawing.height(),
        mapped(drawing.boxes(), shift),
        mapped(drawing.areas(), shift),
        mapped(
            drawing.routes(),
            route ->
                new Route(
                    route.points().stream().map(point -> move.transform(point, null)).toList(),
                    route.label().map(shift))),
        drawing.bundles());
  }

  private static <T> Map<String, T> mapped(Map<String, T> places, Function<T, T> change) {
    var changed = new LinkedHashMap<String, T>();
    places.forEach((id, place) -> changed.put(id, change.apply(place)));
    return changed;
  }

  @Override
  public void paintDrawing(Canvas canvas) {
    boundaries(canvas);
    var edges = new EdgePainter(canvas, theme);
    var diagram = drawing.diagram();
    for (boolean found : new boolean[] {false, true}) {
      diagram.edges().stream()
          .filter(edge -> edge.subject().findings().isEmpty() != found)
          .forEach(edge -> edges.paintLine(edge, drawing.routes().get(edge.id())));
    }
    diagram.boundaries().forEach(boundary -> title(canvas, boundary));
    var nodes = new NodePainter(canvas, theme);
    for (var node : diagram.nodes()) {
      nodes.paint(node, drawing.boxes().get(node.id()), drawing.bundles());
    }
    for (var edge : diagram.edges()) {
      drawing.routes().get(edge.id()).label().ifPresent(label -> edges.paintLabel(edge, label));
    }
  }

  private void boundaries(Canvas canvas) {
    for (var boundary : drawing.diagram().boundaries()) {
      var place = drawing.areas().get(boundary.id());
      var tooltip = Caption.tooltip(boundary.subject(), boundary.type());
      canvas.open("area:" + boundary.id(), tooltip, Map.of("type", "area"));
      canvas.outline(
          new RoundRectangle2D.Double(
              place.getX(), place.getY(), place.getWidth(), place.getHeight(), 18, 18),
          border(theme, boundary.trust(), depths.get(boundary.id())));
      canvas.close();
    }
  }

  /** Returns the style of a boundary at a depth. */
  static Canvas.Style border(Theme theme, boolean trust, int depth) {
    var dash = trust ? new double[] {9, 4} : new double[] {2, 3};
    return new Canvas.Style(theme.depth(depth), theme.border(), trust ? 1.4 : 1, dash, 1);
  }

  private void title(Canvas canvas, Diagram.Boundary boundary) {
    var place = drawing.areas().get(boundary.id());
    var name = Caption.name(boundary.subject());
    var type = Caption.type(boundary);
    double wide = Typeface.BOLD.width(name, Caption.LABEL_SIZE + 0.5);
    double second = type.isEmpty() ? 0 : Typeface.REGULAR.width(type, Caption.SMALL_SIZE) + 7;
    double marks = Measure.marks(boundary.subject());
    double x = TitlePlace.x(drawing, place, wide + second + marks);
    double y = place.getY() + TitlePlace.BELOW;
    canvas.open(boundary.id(), "", Map.of("type", "boundary"));
    var ground =
        new RoundRectangle2D.Double(x - 4, y, wide + second + marks + 8, TitlePlace.HEIGHT, 5, 5);
    canvas.outline(
        ground, Canvas.Style.filled(theme.depth(depths.get(boundary.id()))).withOpacity(0.92));
    canvas.text(
        name,
        x,
        y + 12.8,
        new Canvas.Lettering(Typeface.BOLD, Caption.LABEL_SIZE + 0.5, theme.ink(), false));
    canvas.text(
        type,
        x + wide + 7,
        y + 12.8,
        new Canvas.Lettering(Typeface.REGULAR, Caption.SMALL_SIZE, theme.quiet(), false));
    Badges.draw(canvas, theme, boundary.subject(), x + wide + second + 4, y + 2, Badges.SMALL);
    canvas.close();
  }
}
