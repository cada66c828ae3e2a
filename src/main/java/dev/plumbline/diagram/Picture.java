package dev.plumbline.diagram;

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
}
