package dev.plumbline.diagram.layout;

import dev.plumbline.diagram.Diagram;
import java.util.Locale;

/** How the parts of a picture get their places. */
public enum Layout {
  /** Boxes in layers inside their boundaries, and every flow with its own way and label. */
  LAYERS,
  /** A map: components as dots where forces bring them, for systems with thousands of them. */
  MAP;

  private static final int MOST_NODES = 300;
  private static final int MOST_EDGES = 900;

  /** Returns what suits a diagram: layers, unless it is too large for them to be read. */
  public static Layout of(Diagram diagram) {
    boolean large = diagram.nodes().size() > MOST_NODES || diagram.edges().size() > MOST_EDGES;
    return large ? MAP : LAYERS;
  }

  /** Returns the word that users write. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
