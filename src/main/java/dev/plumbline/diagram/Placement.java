package dev.plumbline.diagram;

/** A diagram whose parts have places, in layers or as a map. */
interface Placement {

  /** Returns what has places. */
  Diagram diagram();

  double width();

  double height();

  /** Returns the picture in the colours of a theme. */
  Picture in(Theme theme);
}
