package dev.plumbline.diagram.paint;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.OneLine;
import dev.plumbline.finding.Severity;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Map;

/**
 * Paints nodes: a rectangle for an external entity, a rounded one for a process, a cylinder for a
 * store, a pipe for a queue, a stack for an area.
 */
public final class NodePainter {
  private static final double LID = 7;
  private static final double MARK = 7.5;
  private static final double STACKED = 5;

  private final Canvas canvas;
  private final Theme theme;

  public NodePainter(Canvas canvas, Theme theme) {
    this.canvas = canvas;
    this.theme = theme;
  }

  public void paint(Diagram.Node node, Rectangle2D place, List<Bundle> bundles) {
    var tooltip = Caption.tooltip(node.subject(), node.detail());
    canvas.open(node.id(), tooltip, Map.of("type", "node", "shape", node.shape().id()));
    body(node.shape(), place, frame(node));
    lines(node, place);
    node.classification().ifPresent(text -> chip(text, place));
    marks(node, place, bundles);
    double wide = Badges.width(node.subject(), Badges.LARGE);
    double x = place.getMaxX() - Math.min(wide - 8, place.getWidth());
    double y =
        place.getY()
            - Badges.LARGE / 2
            + (node.shape() == dev.plumbline.diagram.Shape.STORE ? 2 : 0);
    Badges.draw(canvas, theme, node.subject(), x, y, Badges.LARGE);
    canvas.close();
  }

  /** Paints the letters of the bundles at a node: filled if the bundle ends there. */
  private void marks(Diagram.Node node, Rectangle2D place, List<Bundle> bundles) {
    double x = place.getX() + 10;
    for (var bundle : bundles) {
      if (bundle.startsAt(node.id()) || bundle.endsAt(node.id())) {
        mark(bundle.mark(), bundle.endsAt(node.id()), x, place.getMaxY() - 2);
        x += 2 * MARK + 2;
      }
    }
  }

  /** Paints a letter in a circle around a point. */
  public void mark(String letter, boolean filled, double x, double y) {
    var ink = theme.ink();
    var circle = new Ellipse2D.Double(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
    canvas.outline(circle, Canvas.Style.of(filled ? ink : theme.ground(), ink, 1.2));
    canvas.text(letter, x, y + 3.4, letters(Typeface.BOLD, 9.5, filled ? theme.ground() : ink));
  }

  private Canvas.Style frame(Diagram.Node node) {
    var ink = theme.shape(node.shape());
    return node.subject().findings().stream()
        .findFirst()
        .map(
            worst ->
                Canvas.Style.of(
                    ink.fill(), theme.severity(worst.severity()), frame(worst.severity())))
        .orElse(Canvas.Style.of(ink.fill(), ink.stroke(), 1.4));
  }

  /**
   * Returns the line width of a frame: wider for worse findings, so that colour is not the only
   * sign.
   */
  private static double frame(Severity severity) {
    return switch (severity) {
      case ERROR -> 3;
      case WARNING -> 2;
      case INFO -> 1.6;
    };
  }

  /** Paints the outline of a shape at a place. */
  public void body(dev.plumbline.diagram.Shape shape, Rectangle2D place, Canvas.Style style) {
    switch (shape) {
      case EXTERNAL -> canvas.outline(place, style);
      case PROCESS -> canvas.outline(rounded(place, Math.min(44, place.getHeight())), style);
      case AREA -> {
        canvas.outline(rounded(part(place, STACKED, 0), 12), style);
        canvas.outline(rounded(part(place, 0, STACKED), 12), style);
      }
      case STORE -> {
        canvas.outline(cylinder(place), style);
        canvas.outline(lid(place), Canvas.Style.line(style.stroke(), style.width()));
      }
      case QUEUE -> {
        canvas.outline(pipe(place), style);
        canvas.outline(pipeEnd(place), Canvas.Style.line(style.stroke(), style.width()));
      }
    }
  }

  /** Returns one of the two overlapping boxes of a stack. */
  private static Rectangle2D part(Rectangle2D place, double x, double y) {
    return new Rectangle2D.Double(
        place.getX() + x,
        place.getY() + y,
        place.getWidth() - STACKED,
        place.getHeight() - STACKED);
  }

  private static Shape rounded(Rectangle2D place, double arc) {
    return new RoundRectangle2D.Double(
        place.getX(), place.getY(), place.getWidth(), place.getHeight(), arc, arc);
  }

  private static double lidHeight(Rectangle2D place) {
    return Math.min(LID, place.getHeight() / 4);
  }

  private static Shape cylinder(Rectangle2D place) {
    double lid = lidHeight(place);
    var path = new Path2D.Double();
    path.moveTo(place.getX(), place.getY() + lid);
    halfEllipse(path, place, place.getY() + lid, -lid * 4 / 3, true);
    path.lineTo(place.getMaxX(), place.getMaxY() - lid);
    halfEllipse(path, place, place.getMaxY() - lid, lid * 4 / 3, false);
    path.closePath();
    return path;
  }

  private static Shape lid(Rectangle2D place) {
    double lid = lidHeight(place);
    var path = new Path2D.Double();
    path.moveTo(place.getX(), place.getY() + lid);
    halfEllipse(path, place, place.getY() + lid, lid * 4 / 3, true);
    return path;
  }

  private static void halfEllipse(
      Path2D path, Rectangle2D place, double y, double bow, boolean toTheRight) {
    double first = toTheRight ? place.getX() : place.getMaxX();
    double last = toTheRight ? place.getMaxX() : place.getX();
    path.curveTo(first, y + bow, last, y + bow, last, y);
  }

  private static Shape pipe(Rectangle2D place) {
    double lid = lidHeight(place) + 2;
    double left = place.getX() + lid;
    double right = place.getMaxX() - lid;
    var path = new Path2D.Double();
    path.moveTo(left, place.getY());
    path.lineTo(right, place.getY());
    path.curveTo(
        right + lid * 4 / 3,
        place.getY(),
        right + lid * 4 / 3,
        place.getMaxY(),
        right,
        place.getMaxY());
    path.lineTo(left, place.getMaxY());
    path.curveTo(
        left - lid * 4 / 3, place.getMaxY(), left - lid * 4 / 3, place.getY(), left, place.getY());
    path.closePath();
    return path;
  }

  private static Shape pipeEnd(Rectangle2D place) {
    double lid = lidHeight(place) + 2;
    double right = place.getMaxX() - lid;
    var path = new Path2D.Double();
    path.moveTo(right, place.getY());
    path.curveTo(
        right - lid * 4 / 3,
        place.getY(),
        right - lid * 4 / 3,
        place.getMaxY(),
        right,
        place.getMaxY());
    return path;
  }

  private void lines(Diagram.Node node, Rectangle2D place) {
    var name = Caption.name(node.subject());
    var detail = Caption.detail(node);
    var worst = Caption.worst(node.subject());
    double height =
        Measure.NAME_LINE
            + (detail.isEmpty() ? 0 : Measure.DETAIL_LINE)
            + (worst.isEmpty() ? 0 : Measure.SMALL_LINE);
    double shift = node.shape() == dev.plumbline.diagram.Shape.STORE ? 5 : 0;
    double lift = node.classification().isPresent() ? 3 : 0;
    double top = place.getCenterY() - height / 2 + shift - lift;
    double middle = place.getCenterX() - aside(node.shape());
    canvas.text(name, middle, top + 13, letters(Typeface.BOLD, Caption.NAME_SIZE, theme.ink()));
    double y = top + Measure.NAME_LINE;
    if (!detail.isEmpty()) {
      var quiet = letters(Typeface.REGULAR, Caption.DETAIL_SIZE, theme.quiet());
      canvas.text(detail, middle, y + 11, quiet);
      y += Measure.DETAIL_LINE;
    }
    if (!worst.isEmpty()) {
      var colour = theme.severity(node.subject().findings().get(0).severity());
      canvas.text(worst, middle, y + 10, letters(Typeface.BOLD, Caption.SMALL_SIZE, colour));
    }
  }

  /** Returns how far to the left of the middle a shape has most room for text. */
  private static double aside(dev.plumbline.diagram.Shape shape) {
    return switch (shape) {
      case QUEUE -> 4;
      case AREA -> STACKED / 2;
      case EXTERNAL, PROCESS, STORE -> 0;
    };
  }

  private static Canvas.Lettering letters(Typeface face, double size, String colour) {
    return new Canvas.Lettering(face, size, colour, true);
  }

  /** Paints the tag of a classification across the lower edge. */
  private void chip(String text, Rectangle2D place) {
    double width = Measure.chip(text);
    double x = place.getCenterX() - width / 2;
    double y = place.getMaxY() - 8;
    var outline = new RoundRectangle2D.Double(x, y, width, 15, 6, 6);
    canvas.outline(outline, Canvas.Style.of(theme.ground(), theme.quiet(), 1));
    var letters = letters(Typeface.BOLD, Caption.SMALL_SIZE, theme.ink());
    canvas.text(OneLine.of(text), place.getCenterX(), y + 10.8, letters);
  }
}
