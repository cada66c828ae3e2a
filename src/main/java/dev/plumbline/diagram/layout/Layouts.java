package dev.plumbline.diagram.layout;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.layered.LayeredLayout;
import dev.plumbline.diagram.map.MapLayout;
import dev.plumbline.diagram.paint.Placement;

/** Computes positions with the requested layout, or with the default for the size of a diagram. */
public final class Layouts {
  private Layouts() {}

  /** Computes the positions of all elements; the same diagram always gets the same ones. */
  public static Placement of(Diagram diagram, Look look) {
    var layout = look.layout().orElseGet(() -> Layout.of(diagram));
    return switch (layout) {
      case LAYERS -> LayeredLayout.of(diagram, look.direction());
      case MAP -> MapLayout.of(diagram.withSubtitle(mapSubtitle(diagram, look.layout().isEmpty())));
    };
  }

  private static String mapSubtitle(Diagram diagram, boolean isDefault) {
    var why = isDefault ? "Map, as layers would be too large: " : "Map: ";
    var what = why + "what talks to each other is near";
    return diagram.subtitle().isEmpty() ? what : what + " — " + diagram.subtitle();
  }
}
