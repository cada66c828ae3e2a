package dev.plumbline.diagram;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A drawing with its heading and legend, painted on any canvas. */
final class Picture {
  private static final double MARGIN = 28;
  private static final double HEADING = 66;
  private static final double NARROWEST = 560;
  private static final double TITLE_SIZE = 19;
  private static final double SUBTITLE_SIZE = 12;

  private final Drawing drawing;
  private final Theme theme;
  private final Legend legend;
  private final Elsewhere elsewhere;
  private final double inner;

  private Picture(Drawing drawing, Theme theme) {
    this.drawing = drawing;
    this.theme = theme;
    var diagram = drawing.diagram();
    legend = new Legend(drawing, theme);
    elsewhere = new Elsewhere(diagram, theme);
    double title = Typeface.BOLD.width(Caption.clean(diagram.title()), TITLE_SIZE);
    double subtitle = Typeface.REGULAR.width(Caption.clean(diagram.subtitle()), SUBTITLE_SIZE);
    inner =
        Math.ceil(
            Math.max(
                Math.max(NARROWEST, drawing.width()), Math.min(1200, Math.max(title, subtitle))));
  }

  /** Returns the picture of a drawing; narrow drawings stand in the middle. */
  static Picture of(Drawing drawing, Theme theme) {
    var picture = new Picture(drawing, theme);
    double aside = Math.floor((picture.inner - drawing.width()) / 2);
    return new Picture(moved(drawing, MARGIN + aside, MARGIN + HEADING), theme);
  }

  private static Drawing moved(Drawing drawing, double x, double y) {
    var move = AffineTransform.getTranslateInstance(x, y);
    UnaryOperator<Rectangle2D> shift =
        place ->
            new Rectangle2D.Double(
                place.getX() + x, place.getY() + y, place.getWidth(), place.getHeight());
    return new Drawing(
        drawing.diagram(),
        drawing.width(),
        drawing.height(),
        mapped(drawing.boxes(), shift),
        mapped(drawing.areas(), shift),
        mapped(
            drawing.routes(),
            route ->
                new Drawing.Route(
                    route.points().stream().map(point -> move.transform(point, null)).toList(),
                    route.label().map(shift))),
        drawing.bundles());
  }

  private static <T> Map<String, T> mapped(Map<String, T> places, Function<T, T> change) {
    var changed = new LinkedHashMap<String, T>();
    places.forEach((id, place) -> changed.put(id, change.apply(place)));
    return changed;
  }

  double width() {
    return inner + 2 * MARGIN;
  }

  double height() {
    return Math.ceil(2 * MARGIN + HEADING + drawing.height() + 16 + foot());
  }

  private double foot() {
    return legend.height(inner) + elsewhere.height(inner);
  }

  Drawing drawing() {
    return drawing;
  }

  void paint(Canvas canvas) {
    var ground = new Rectangle2D.Double(0, 0, width(), height());
    canvas.outline(ground, Canvas.Style.filled(theme.ground()));
    heading(canvas);
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
    double foot = height() - MARGIN - foot() + 8;
    legend.paint(canvas, MARGIN, foot, inner);
    elsewhere.paint(canvas, MARGIN, foot + legend.height(inner), inner);
  }

  private void heading(Canvas canvas) {
    var diagram = drawing.diagram();
    canvas.open("heading", "", Map.of("type", "heading"));
    var title = Typeface.BOLD.fit(Caption.clean(diagram.title()), TITLE_SIZE, inner);
    var large = new Canvas.Lettering(Typeface.BOLD, TITLE_SIZE, theme.ink(), false);
    canvas.text(title, MARGIN, MARGIN + 17, large);
    var subtitle = Typeface.REGULAR.fit(Caption.clean(diagram.subtitle()), SUBTITLE_SIZE, inner);
    var quiet = new Canvas.Lettering(Typeface.REGULAR, SUBTITLE_SIZE, theme.quiet(), false);
    canvas.text(subtitle, MARGIN, MARGIN + 38, quiet);
    canvas.close();
  }

  private void boundaries(Canvas canvas) {
    var depths = new HashMap<String, Integer>();
    for (var boundary : drawing.diagram().boundaries()) {
      int depth = boundary.parent().map(parent -> depths.getOrDefault(parent, 0) + 1).orElse(0);
      depths.put(boundary.id(), depth);
      var place = drawing.areas().get(boundary.id());
      var tooltip = Caption.tooltip(boundary.subject(), boundary.type());
      canvas.open("area:" + boundary.id(), tooltip, Map.of("type", "area"));
      canvas.outline(
          new RoundRectangle2D.Double(
              place.getX(), place.getY(), place.getWidth(), place.getHeight(), 18, 18),
          border(theme, boundary.trust(), depth));
      canvas.close();
    }
  }

  /** Returns how a boundary is painted that deep. */
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
    double x = place.getX() + 12;
    double y = place.getY() + 8;
    canvas.open(boundary.id(), "", Map.of("type", "boundary"));
    double marks = Measure.marks(boundary.subject());
    var ground = new RoundRectangle2D.Double(x - 4, y, wide + second + marks + 8, 18, 5, 5);
    int depth = depth(boundary);
    canvas.outline(ground, Canvas.Style.filled(theme.depth(depth)).opaque(0.92));
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

  private int depth(Diagram.Boundary boundary) {
    int depth = 0;
    var at = boundary.parent();
    while (at.isPresent()) {
      depth++;
      var id = at.get();
      at =
          drawing.diagram().boundaries().stream()
              .filter(each -> each.id().equals(id))
              .findFirst()
              .flatMap(Diagram.Boundary::parent);
    }
    return depth;
  }
}
