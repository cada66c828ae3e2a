package dev.plumbline.diagram;

import java.awt.geom.Rectangle2D;

/** A diagram that has places and colours, with its heading and legend. */
interface Picture {
  /** The room on every side of it. */
  double MARGIN = 28;

  double width();

  double height();

  /** Returns what it shows. */
  Diagram diagram();

  /** Paints all of it, from the left upper corner. */
  void paint(Canvas canvas);

  /** Returns where the drawing stands, without heading and legend. */
  Rectangle2D place();

  /** Paints the drawing alone. */
  void paintDrawing(Canvas canvas);

  /** Returns how high the legend is when it is that wide. */
  double legendHeight(double width);

  /** Paints the legend alone, from the left upper corner. */
  void paintLegend(Canvas canvas, double width);
}
