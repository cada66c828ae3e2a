package dev.plumbline.diagram.paint;

import dev.plumbline.diagram.Diagram;

/** A diagram with positions, in layers or as a map. */
public interface Placement {

  /** Returns the diagram. */
  Diagram diagram();

  double width();

  double height();

  /** Returns the picture in the colours of a theme. */
  Picture picture(Theme theme);
}
