package dev.plumbline.diagram.layout;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.layered.LayeredLayout;
import dev.plumbline.diagram.map.MapLayout;
import dev.plumbline.diagram.paint.Placement;

/** Gives the parts of a diagram their places, with the layout that was asked for or suits it. */
public final class Layouts {
  private Layouts() {}

  /** Gives everything its place; the same diagram always gets the same places. */
  public static Placement of(Diagram diagram, Look look) {
    var layout = look.layout().orElseGet(() -> Layout.of(diagram));
    return switch (layout) {
      case LAYERS -> LayeredLayout.of(diagram, look.direction());
      case MAP -> MapLayout.of(diagram.withSubtitle(map(diagram, look.layout().isEmpty())));
    };
  }

  private static String map(Diagram diagram, boolean unasked) {
    var why = unasked ? "Map, as layers would be too large: " : "Map: ";
    var what = why + "what talks to each other is near";
    return diagram.subtitle().isEmpty() ? what : what + " — " + diagram.subtitle();
  }
}
