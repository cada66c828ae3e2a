package dev.plumbline.diagram;

/** A diagram whose parts have places, in layers or as a map. */
sealed interface Placement permits Drawing, Chart {

  /** Returns what has places. */
  Diagram diagram();

  double width();

  double height();

  /** Gives everything its place; the same diagram always gets the same places. */
  static Placement of(Diagram diagram, Look look) {
    var layout = look.layout().orElseGet(() -> Layout.of(diagram));
    return switch (layout) {
      case LAYERS -> Layered.of(diagram, look.direction());
      case MAP -> Mapped.of(diagram.called(map(diagram, look.layout().isEmpty())));
    };
  }

  private static String map(Diagram diagram, boolean unasked) {
    var why = unasked ? "Map, as layers would be too large: " : "Map: ";
    var what = why + "what talks to each other is near";
    return diagram.subtitle().isEmpty() ? what : what + " — " + diagram.subtitle();
  }

  /** Returns the picture in the colours of a theme. */
  Picture in(Theme theme);
}
