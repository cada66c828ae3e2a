package dev.plumbline.diagram;

/** A diagram whose parts have places, in layers or as a map. */
sealed interface Placement permits Drawing, Chart {

  /** Gives everything its place; the same diagram always gets the same places. */
  static Placement of(Diagram diagram, Look look) {
    return switch (look.layout().orElse(Layout.of(diagram))) {
      case LAYERS -> Layered.of(diagram, look.direction());
      case MAP -> Mapped.of(diagram);
    };
  }

  /** Returns the picture in the colours of a theme. */
  Picture in(Theme theme);
}
