package dev.plumbline.diagram.layered;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.paint.Bundle;
import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.paint.Measure;
import dev.plumbline.diagram.paint.Route;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Layout in layers with nested containers and orthogonal edges, by the Eclipse Layout Kernel. */
public final class LayeredLayout {
  private static final String ALGORITHM = "org.eclipse.elk.layered";
  private static final double TITLE = 36;
  private static final double SIDE = 20;
  private static final double LABEL_SLACK = 5;
  private static final int CALLER_PRIORITY = 10;

  private final Diagram diagram;
  private final Direction direction;
  private final List<Bundle> bundles;
  private final LayoutBudget budget;
  private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
  private final Set<String> callers = new HashSet<>();
  private final Map<String, ElkEdge> edges = new LinkedHashMap<>();

  private LayeredLayout(
      Diagram diagram, List<Bundle> bundles, Direction direction, LayoutBudget budget) {
    this.diagram = diagram;
    this.bundles = bundles;
    this.direction = direction;
    this.budget = budget;
  }

  /**
   * Computes the positions; the same diagram always gets the same ones. A large diagram first gets
   * a quick layout; if its flows are short enough, a careful layout replaces it.
   */
  public static LayeredDrawing of(Diagram whole, Direction direction) {
    var bundles = Bundle.of(whole);
    var diagram = Bundle.without(whole, bundles);
    if (!LayoutBudget.isSmall(diagram)) {
      var draft =
          new LayeredLayout(diagram, bundles, direction, LayoutBudget.quick(diagram)).drawing();
      if (!LayoutBudget.isShort(draft)) {
        return draft;
      }
    }
    return new LayeredLayout(diagram, bundles, direction, LayoutBudget.careful(diagram)).drawing();
  }

  private LayeredDrawing drawing() {
    register();
    var root = ElkGraphUtil.createGraph();
    root.setProperty(LayeredOptions.PADDING, new ElkPadding(4));
    configure(root);
    diagram.boundaries().forEach(boundary -> add(boundary, root));
    diagram.nodes().forEach(node -> add(node, root));
    callers.addAll(Callers.of(diagram));
    diagram.edges().forEach(this::add);
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    return read(root);
  }

  /** Registers the algorithm once. The service is shared by the process and is not thread-safe. */
  private static synchronized void register() {
    var service = LayoutMetaDataService.getInstance();
    if (service.getAlgorithmData(ALGORITHM) == null) {
      service.registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }
  }

  private void configure(ElkNode container) {
    container.setProperty(CoreOptions.ALGORITHM, ALGORITHM);
    container.setProperty(
        LayeredOptions.DIRECTION,
        direction == Direction.DOWN
            ? org.eclipse.elk.core.options.Direction.DOWN
            : org.eclipse.elk.core.options.Direction.RIGHT);
    container.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    container.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    budget.configure(container);
    container.setProperty(LayeredOptions.RANDOM_SEED, 1);
    container.setProperty(LayeredOptions.SPACING_NODE_NODE, 34.0);
    container.setProperty(LayeredOptions.SPACING_EDGE_NODE, 18.0);
    container.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 13.0);
    container.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 4.0);
    container.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 30.0);
    container.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 16.0);
    container.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 12.0);
  }

  private void add(Diagram.Boundary boundary, ElkNode root) {
    var node = ElkGraphUtil.createNode(container(boundary.parent(), root));
    configure(node);
    node.setProperty(LayeredOptions.PADDING, new ElkPadding(TITLE, SIDE, SIDE, SIDE));
    node.setProperty(LayeredOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
    double width = Measure.title(boundary);
    // ELK takes the minimum sizes of containers as if the layout went to the right.
    node.setProperty(
        LayeredOptions.NODE_SIZE_MINIMUM,
        direction == Direction.DOWN ? new KVector(50, width) : new KVector(width, 50));
    nodes.put(boundary.id(), node);
  }

  private void add(Diagram.Node box, ElkNode root) {
    var node = ElkGraphUtil.createNode(container(box.boundary(), root));
    var size = Measure.box(box);
    node.setDimensions(size.getWidth(), size.getHeight());
    nodes.put(box.id(), node);
  }

  private ElkNode container(Optional<String> id, ElkNode root) {
    return id.map(nodes::get).orElse(root);
  }

  private void add(Diagram.Edge flow) {
    var edge = ElkGraphUtil.createSimpleEdge(nodes.get(flow.from()), nodes.get(flow.to()));
    var size = Measure.label(flow);
    if (size.getHeight() > LABEL_SLACK) {
      var label = ElkGraphUtil.createLabel(flow.id(), edge);
      label.setDimensions(size.getWidth(), size.getHeight());
      label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
      label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
    }
    edge.setProperty(
        LayeredOptions.PRIORITY_DIRECTION, callers.contains(flow.from()) ? CALLER_PRIORITY : 0);
    edges.put(flow.id(), edge);
  }

  private LayeredDrawing read(ElkNode root) {
    var boxes = new LinkedHashMap<String, Rectangle2D>();
    var areas = new LinkedHashMap<String, Rectangle2D>();
    diagram.boundaries().forEach(each -> areas.put(each.id(), place(nodes.get(each.id()))));
    diagram.nodes().forEach(each -> boxes.put(each.id(), place(nodes.get(each.id()))));
    var routes = new LinkedHashMap<String, Route>();
    edges.forEach((id, edge) -> routes.put(id, route(edge)));
    return new LayeredDrawing(
        diagram, root.getWidth(), root.getHeight(), boxes, areas, routes, bundles);
  }

  private static Rectangle2D place(ElkNode node) {
    var origin = origin(node.getParent());
    return new Rectangle2D.Double(
        origin.getX() + node.getX(),
        origin.getY() + node.getY(),
        node.getWidth(),
        node.getHeight());
  }

  /** Returns the origin of the coordinates inside a container. */
  private static Point2D origin(ElkNode container) {
    double x = 0;
    double y = 0;
    for (var at = container; at != null && at.getParent() != null; at = at.getParent()) {
      x += at.getX();
      y += at.getY();
    }
    return new Point2D.Double(x, y);
  }

  private static Route route(ElkEdge edge) {
    var origin = origin(edge.getContainingNode());
    List<Point2D> points = new ArrayList<>();
    for (var section : edge.getSections()) {
      points.add(translated(origin, section.getStartX(), section.getStartY()));
      section
          .getBendPoints()
          .forEach(bend -> points.add(translated(origin, bend.getX(), bend.getY())));
      points.add(translated(origin, section.getEndX(), section.getEndY()));
    }
    Optional<Rectangle2D> label =
        edge.getLabels().stream()
            .findFirst()
            .map(
                each ->
                    new Rectangle2D.Double(
                        origin.getX() + each.getX(),
                        origin.getY() + each.getY(),
                        each.getWidth(),
                        each.getHeight()));
    return new Route(points, label);
  }

  private static Point2D translated(Point2D origin, double x, double y) {
    return new Point2D.Double(origin.getX() + x, origin.getY() + y);
  }
}
