package dev.plumbline.diagram.paint;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.finding.Severity;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/**
 * Draws the numbers of findings: a disc for errors, a diamond for warnings, a square for the rest.
 */
public final class Badges {
  static final double LARGE = 18;
  public static final double SMALL = 13;
  private static final double GAP = 3;

  private Badges() {}

  public static double width(Diagram.Subject subject, double size) {
    double width = 0;
    for (var severity : Severity.values()) {
      long count = subject.count(severity);
      width += count == 0 ? 0 : width(count, severity, size) + GAP;
    }
    return Math.max(0, width - GAP);
  }

  private static double width(long count, Severity severity, double size) {
    double digits = Typeface.BOLD.width(Long.toString(count), size * 0.62);
    double wide = severity == Severity.WARNING ? size * 1.2 : size;
    return Math.max(wide, digits + size * 0.5);
  }

  /** Draws the numbers from a corner to the right. */
  public static void draw(
      Canvas canvas, Theme theme, Diagram.Subject subject, double x, double y, double size) {
    double at = x;
    for (var severity : Severity.values()) {
      long count = subject.count(severity);
      if (count > 0) {
        double width = width(count, severity, size);
        draw(canvas, theme, severity, Long.toString(count), at, y, width, size);
        at += width + GAP;
      }
    }
  }

  private static void draw(
      Canvas canvas,
      Theme theme,
      Severity severity,
      String text,
      double x,
      double y,
      double width,
      double size) {
    var style = Canvas.Style.of(theme.severity(severity), theme.ground(), 1.2);
    canvas.outline(outline(severity, x, y, width, size), style);
    var letters = new Canvas.Lettering(Typeface.BOLD, size * 0.62, theme.ground(), true);
    canvas.text(text, x + width / 2, y + size * 0.72, letters);
  }

  /** Returns the outline for a severity. */
  public static Shape outline(Severity severity, double x, double y, double width, double size) {
    return switch (severity) {
      case ERROR -> new RoundRectangle2D.Double(x, y, width, size, size, size);
      case WARNING -> diamond(x, y, width, size);
      case INFO -> new RoundRectangle2D.Double(x, y, width, size, 4, 4);
    };
  }

  private static Shape diamond(double x, double y, double width, double size) {
    double point = size * 0.34;
    var path = new Path2D.Double();
    path.moveTo(x, y + size / 2);
    path.lineTo(x + point, y);
    path.lineTo(x + width - point, y);
    path.lineTo(x + width, y + size / 2);
    path.lineTo(x + width - point, y + size);
    path.lineTo(x + point, y + size);
    path.closePath();
    return path;
  }
}
