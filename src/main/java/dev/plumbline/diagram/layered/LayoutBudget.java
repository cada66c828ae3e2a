package dev.plumbline.diagram.layered;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.paint.Route;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.graph.ElkNode;

/**
 * How much work a layout in layers may take, told by sizes and never by a clock, so that the same
 * diagram gets the same places on a slow machine too.
 *
 * <p>The placement by network simplex gives the narrowest pictures, but its time grows with the
 * layers that all flows cross together: 200 components with flows inside their zones take half a
 * second, 200 with flows from anywhere to anywhere half a minute. The placement of Brandes and Köpf
 * is linear. Thoroughness is how often the search for fewer crossings starts anew, and bounds the
 * network simplex too.
 *
 * @param placement how boxes get their places in a layer
 * @param thoroughness how many tries
 */
record LayoutBudget(NodePlacementStrategy placement, int thoroughness) {
  private static final int SMALL = 150;
  private static final double SHORT = 1_300_000;
  private static final int TRIES = 3000;
  private static final int FEWEST = 5;
  private static final int MOST = 100;

  /** Returns whether a diagram is so small that every effort is cheap. */
  static boolean isSmall(Diagram diagram) {
    return diagram.nodes().size() + diagram.edges().size() <= SMALL;
  }

  /** Returns whether the flows of a draft are so short that careful placement is cheap. */
  static boolean isShort(LayeredDrawing draft) {
    return draft.routes().values().stream().mapToDouble(Route::length).sum() <= SHORT;
  }

  static LayoutBudget careful(Diagram diagram) {
    return new LayoutBudget(NodePlacementStrategy.NETWORK_SIMPLEX, tries(diagram));
  }

  static LayoutBudget quick(Diagram diagram) {
    return new LayoutBudget(NodePlacementStrategy.BRANDES_KOEPF, tries(diagram));
  }

  private static int tries(Diagram diagram) {
    int tries = TRIES / Math.max(1, diagram.edges().size());
    return Math.max(FEWEST, Math.min(MOST, tries));
  }

  void configure(ElkNode container) {
    container.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, placement);
    container.setProperty(LayeredOptions.THOROUGHNESS, thoroughness);
  }
}
