package dev.plumbline.diagram.layout;

import dev.plumbline.diagram.Diagram;
import java.util.Locale;

/** The layouts that give the parts of a picture their positions. */
public enum Layout {
  /** Boxes in layers inside their boundaries; every flow has its own line and label. */
  LAYERS,
  /**
   * A map: components as dots placed by a force-directed layout, for systems with thousands of
   * them.
   */
  MAP;

  private static final int MOST_NODES = 300;
  private static final int MOST_EDGES = 900;

  /** Returns the default for a diagram: layers, unless it is too large for them. */
  public static Layout of(Diagram diagram) {
    boolean large = diagram.nodes().size() > MOST_NODES || diagram.edges().size() > MOST_EDGES;
    return large ? MAP : LAYERS;
  }

  /** Returns the value of the option, such as {@code map}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
