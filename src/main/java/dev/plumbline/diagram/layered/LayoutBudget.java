package dev.plumbline.diagram.layered;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.paint.Route;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.graph.ElkNode;

/**
 * The limit of work for a layout in layers. It depends on sizes and never on time, so that a
 * diagram gets the same positions on a slow machine.
 *
 * <p>The placement by network simplex gives the narrowest pictures, but its time grows with the
 * number of layers that flows cross: 200 components take half a second with flows inside their
 * zones, and half a minute with flows between any two. The placement of Brandes and Köpf takes
 * linear time. Thoroughness is the number of times that the search for fewer crossings starts
 * again; it also limits the network simplex.
 *
 * @param placement the algorithm that places boxes inside a layer
 * @param thoroughness the number of tries
 */
record LayoutBudget(NodePlacementStrategy placement, int thoroughness) {
  private static final int SMALL = 150;
  private static final double SHORT = 1_300_000;
  private static final int TRIES = 3000;
  private static final int FEWEST = 5;
  private static final int MOST = 100;

  /** Returns whether a diagram is so small that every layout is fast. */
  static boolean isSmall(Diagram diagram) {
    return diagram.nodes().size() + diagram.edges().size() <= SMALL;
  }

  /** Returns whether the flows of a draft are so short that careful placement is fast. */
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
