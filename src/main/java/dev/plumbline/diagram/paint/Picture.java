package dev.plumbline.diagram.paint;

import dev.plumbline.diagram.Diagram;
import java.awt.geom.Rectangle2D;

/**
 * A diagram with positions and colours, its heading, its legend, and its findings without a place.
 */
public abstract class Picture {
  /** The margin on every side. */
  private static final double MARGIN = 28;

  private static final double ABOVE_LEGEND = 16;

  private final Diagram diagram;
  private final Rectangle2D place;
  private final Theme theme;
  private final Heading heading;
  private final Legend legend;
  private final UnplacedFindings unplaced;
  private final double inner;

  /**
   * Makes the picture of a drawing, which is centred if it is narrower than the picture.
   *
   * @param narrowest the minimum width of the picture, without its margins
   */
  public Picture(Placement drawing, Legend legend, Theme theme, double narrowest) {
    diagram = drawing.diagram();
    this.legend = legend;
    this.theme = theme;
    heading = new Heading(diagram, theme);
    unplaced = new UnplacedFindings(diagram, theme);
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
    return Math.ceil(above + footHeight());
  }

  private double footHeight() {
    return legend.height(inner) + unplaced.height(inner);
  }

  /** Returns the diagram that it shows. */
  public final Diagram diagram() {
    return diagram;
  }

  /** Returns the place of the drawing, without heading and legend. */
  public final Rectangle2D place() {
    return place;
  }

  /** Paints the whole picture, from the top left corner. */
  public final void paint(Canvas canvas) {
    var ground = new Rectangle2D.Double(0, 0, width(), height());
    canvas.outline(ground, Canvas.Style.filled(theme.ground()));
    heading.paint(canvas, MARGIN, MARGIN, inner);
    paintDrawing(canvas);
    double foot = height() - MARGIN - footHeight() + 8;
    legend.paint(canvas, MARGIN, foot, inner);
    unplaced.paint(canvas, MARGIN, foot + legend.height(inner), inner);
  }

  /** Paints the drawing alone, at its {@link #place()}. */
  public abstract void paintDrawing(Canvas canvas);

  /** Returns the height of the legend for a width. */
  public final double legendHeight(double width) {
    return legend.height(width);
  }

  /** Paints the legend alone, from the top left corner. */
  public final void paintLegend(Canvas canvas, double width) {
    legend.paint(canvas, 0, 0, width);
  }
}
