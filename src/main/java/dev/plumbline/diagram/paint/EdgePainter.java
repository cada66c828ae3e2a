package dev.plumbline.diagram.paint;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Encryption;
import dev.plumbline.finding.Severity;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Paints flows: a filled head at the callee, an open head at the caller if data comes back; a solid
 * line if encrypted, a dashed one if not, a dotted one if not stated.
 */
public final class EdgePainter {
  private static final double BEND = 7;
  private static final double HEAD = 9;
  private static final double THIN = 1.4;

  private final Canvas canvas;
  private final Theme theme;

  public EdgePainter(Canvas canvas, Theme theme) {
    this.canvas = canvas;
    this.theme = theme;
  }

  public void paintLine(Diagram.Edge edge, Route route) {
    canvas.open("line:" + edge.id(), tooltip(edge), data("line", edge));
    var colour = colour(edge);
    double width = width(edge);
    var points = shortened(route.points(), 5, edge.returnsData() ? 1 : 0);
    var style = Canvas.Style.line(colour, width, dash(edge.encryption()));
    canvas.outline(rounded(points), style);
    head(route, colour, 1 + (width - THIN) / 4);
    if (edge.returnsData()) {
      openHead(route, colour);
    }
    canvas.close();
  }

  private static Map<String, String> data(String type, Diagram.Edge edge) {
    return Map.of("type", type, "from", edge.from(), "to", edge.to(), "edge", edge.id());
  }

  /** Returns the tooltip of a flow. */
  public static String tooltip(Diagram.Edge edge) {
    var second = new ArrayList<String>();
    if (!edge.protocol().isEmpty()) {
      second.add(edge.protocol());
    }
    second.add(edge.encryption().title());
    edge.classification().ifPresent(second::add);
    if (!edge.sent().isEmpty()) {
      second.add("sends " + String.join(", ", edge.sent()));
    }
    if (!edge.received().isEmpty()) {
      second.add("receives " + String.join(", ", edge.received()));
    }
    return Caption.tooltip(edge.subject(), String.join("; ", second));
  }

  private static double width(Diagram.Edge edge) {
    return edge.subject().findings().stream()
        .findFirst()
        .map(worst -> worst.severity() == Severity.ERROR ? 2.6 : 1.9)
        .orElse(THIN);
  }

  private String colour(Diagram.Edge edge) {
    return edge.subject().findings().stream()
        .findFirst()
        .map(worst -> theme.severity(worst.severity()))
        .orElse(theme.line(edge.encryption()));
  }

  public static double[] dash(Encryption encryption) {
    return switch (encryption) {
      case PLAIN -> new double[] {7, 4};
      case UNKNOWN -> new double[] {1.8, 3.2};
      case ENCRYPTED, LOCAL -> new double[0];
    };
  }

  /** Shortens a line at both ends to leave room for the heads. */
  private static List<Point2D> shortened(List<Point2D> points, double atEnd, double atStart) {
    var cut = new ArrayList<>(points);
    int last = cut.size() - 1;
    cut.set(last, toward(cut.get(last), cut.get(last - 1), atEnd));
    cut.set(0, toward(cut.get(0), cut.get(1), atStart));
    return cut;
  }

  private static Point2D toward(Point2D from, Point2D to, double step) {
    double length = from.distance(to);
    double share = length == 0 ? 0 : Math.min(step, length / 2) / length;
    return new Point2D.Double(
        from.getX() + (to.getX() - from.getX()) * share,
        from.getY() + (to.getY() - from.getY()) * share);
  }

  static Shape rounded(List<Point2D> points) {
    var path = new Path2D.Double();
    path.moveTo(points.get(0).getX(), points.get(0).getY());
    for (int at = 1; at < points.size() - 1; at++) {
      var bend = points.get(at);
      var before = points.get(at - 1);
      var after = points.get(at + 1);
      double radius = Math.min(BEND, Math.min(bend.distance(before), bend.distance(after)) / 2);
      var in = toward(bend, before, radius);
      var out = toward(bend, after, radius);
      path.lineTo(in.getX(), in.getY());
      path.quadTo(bend.getX(), bend.getY(), out.getX(), out.getY());
    }
    var last = points.get(points.size() - 1);
    path.lineTo(last.getX(), last.getY());
    return path;
  }

  private void head(Route route, String colour, double size) {
    var tip = route.end();
    var path = wings(tip, route.points().get(route.points().size() - 2), HEAD * size, 4.2 * size);
    path.closePath();
    canvas.outline(path, Canvas.Style.filled(colour));
  }

  private void openHead(Route route, String colour) {
    var path = wings(route.start(), route.points().get(1), 7.5, 4.4);
    canvas.outline(path, Canvas.Style.line(colour, 1.5));
  }

  private static Path2D wings(Point2D tip, Point2D from, double length, double half) {
    double distance = Math.max(1e-6, tip.distance(from));
    double x = (from.getX() - tip.getX()) / distance;
    double y = (from.getY() - tip.getY()) / distance;
    var path = new Path2D.Double();
    path.moveTo(tip.getX() + x * length - y * half, tip.getY() + y * length + x * half);
    path.lineTo(tip.getX(), tip.getY());
    path.lineTo(tip.getX() + x * length + y * half, tip.getY() + y * length - x * half);
    return path;
  }

  public void paintLabel(Diagram.Edge edge, Rectangle2D place) {
    canvas.open(edge.id(), tooltip(edge), data("label", edge));
    var ground =
        new RoundRectangle2D.Double(
            place.getX(), place.getY(), place.getWidth(), place.getHeight(), 6, 6);
    canvas.outline(ground, Canvas.Style.filled(theme.ground()));
    double middle = place.getCenterX();
    double y = place.getY() + 2;
    var data = Caption.data(edge);
    if (!data.isEmpty()) {
      var ink = new Canvas.Lettering(Typeface.REGULAR, Caption.LABEL_SIZE, theme.ink(), true);
      canvas.text(data, middle, y + 11, ink);
      y += Measure.LABEL_LINE;
    }
    y = protocol(edge, middle, y);
    worst(edge, middle, y);
    canvas.close();
  }

  private double protocol(Diagram.Edge edge, double middle, double y) {
    var text = Caption.protocol(edge);
    boolean locked = Measure.hasLock(edge);
    if (text.isEmpty() && !locked) {
      return y;
    }
    boolean plain = edge.encryption() == Encryption.PLAIN;
    var colour = plain ? theme.line(Encryption.PLAIN) : theme.quiet();
    var face = Caption.face(edge);
    double width = face.width(text, Caption.SMALL_SIZE);
    double x = middle - (width + (locked ? Measure.LOCK : 0)) / 2;
    if (locked) {
      lock(canvas, x, y + 2, plain, colour);
      x += Measure.LOCK;
    }
    canvas.text(
        text, x + width / 2, y + 9.6, new Canvas.Lettering(face, Caption.SMALL_SIZE, colour, true));
    return y + Measure.SMALL_LINE;
  }

  private void worst(Diagram.Edge edge, double middle, double y) {
    var text = Caption.worst(edge.subject());
    if (text.isEmpty()) {
      return;
    }
    double marks = Measure.marks(edge.subject());
    double width = Typeface.BOLD.width(text, Caption.SMALL_SIZE);
    double x = middle - (width + marks) / 2;
    Badges.draw(canvas, theme, edge.subject(), x, y, Badges.SMALL);
    var colour = theme.severity(edge.subject().findings().get(0).severity());
    canvas.text(
        text,
        x + marks,
        y + 9.8,
        new Canvas.Lettering(Typeface.BOLD, Caption.SMALL_SIZE, colour, false));
  }

  /** Paints a small lock, closed or open. */
  public static void lock(Canvas canvas, double x, double y, boolean open, String colour) {
    canvas.outline(
        new RoundRectangle2D.Double(x, y + 3.6, 7, 5.2, 1.4, 1.4), Canvas.Style.filled(colour));
    var shackle =
        open
            ? new Arc2D.Double(x + 4.2, y + 0.2, 4, 6.4, 0, 180, Arc2D.OPEN)
            : new Arc2D.Double(x + 1.4, y + 0.4, 4.2, 6.6, 0, 180, Arc2D.OPEN);
    canvas.outline(shackle, Canvas.Style.line(colour, 1.2));
  }
}
