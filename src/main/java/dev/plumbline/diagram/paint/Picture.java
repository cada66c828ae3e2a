package dev.plumbline.diagram.paint;

import dev.plumbline.diagram.Diagram;
import java.awt.geom.Rectangle2D;

/** A diagram that has places and colours, with its heading and legend. */
public abstract class Picture {
  /** The room on every side of it. */
  private static final double MARGIN = 28;

  private static final double ABOVE_LEGEND = 16;

  private final Diagram diagram;
  private final Rectangle2D place;
  private final Theme theme;
  private final Heading heading;
  private final Legend legend;
  private final UnplacedFindings elsewhere;
  private final double inner;

  /**
   * Makes the picture of a drawing, which stands in the middle when it is narrow.
   *
   * @param narrowest how wide the picture is at least, without its margins
   */
  public Picture(Placement drawing, Legend legend, Theme theme, double narrowest) {
    diagram = drawing.diagram();
    this.legend = legend;
    this.theme = theme;
    heading = new Heading(diagram, theme);
    elsewhere = new UnplacedFindings(diagram, theme);
    inner = Math.ceil(Math.max(Math.max(narrowest, drawing.width()), heading.width()));
    double aside = Math.floor((inner - drawing.width()) / 2);
    place =
        new Rectangle2D.Double(
            MARGIN + aside, MARGIN + Heading.HEIGHT, drawing.width(), drawing.height());
  }

  public final double width() {
    return inner + 2 * MARGIN;
  }

  public final double height() {
    double above = 2 * MARGIN + Heading.HEIGHT + place.getHeight() + ABOVE_LEGEND;
    return Math.ceil(above + foot());
  }

  private double foot() {
    return legend.height(inner) + elsewhere.height(inner);
  }

  /** Returns what it shows. */
  public final Diagram diagram() {
    return diagram;
  }

  /** Returns where the drawing stands, without heading and legend. */
  public final Rectangle2D place() {
    return place;
  }

  /** Paints all of it, from the left upper corner. */
  public final void paint(Canvas canvas) {
    var ground = new Rectangle2D.Double(0, 0, width(), height());
    canvas.outline(ground, Canvas.Style.filled(theme.ground()));
    heading.paint(canvas, MARGIN, MARGIN, inner);
    paintDrawing(canvas);
    double foot = height() - MARGIN - foot() + 8;
    legend.paint(canvas, MARGIN, foot, inner);
    elsewhere.paint(canvas, MARGIN, foot + legend.height(inner), inner);
  }

  /** Paints the drawing alone, at its {@link #place()}. */
  public abstract void paintDrawing(Canvas canvas);

  /** Returns how high the legend is when it is that wide. */
  public final double legendHeight(double width) {
    return legend.height(width);
  }

  /** Paints the legend alone, from the left upper corner. */
  public final void paintLegend(Canvas canvas, double width) {
    legend.paint(canvas, 0, 0, width);
  }
}
