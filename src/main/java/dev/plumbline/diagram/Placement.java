package dev.plumbline.diagram;

/** A diagram whose parts have places, in layers or as a map. */
sealed interface Placement permits Drawing {

  /** Gives everything its place; the same diagram always gets the same places. */
  static Placement of(Diagram diagram, Look look) {
    return Layered.of(diagram, look.direction());
  }

  /** Returns the picture in the colours of a theme. */
  Picture in(Theme theme);
}
