package dev.plumbline.diagram.window;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Encryption;
import dev.plumbline.diagram.FlowGraph;
import dev.plumbline.diagram.Shape;
import dev.plumbline.diagram.layered.LayeredDrawing;
import dev.plumbline.diagram.map.Dots;
import dev.plumbline.diagram.map.MapDrawing;
import dev.plumbline.diagram.map.RegionColours;
import dev.plumbline.diagram.paint.Caption;
import dev.plumbline.diagram.paint.Colours;
import dev.plumbline.diagram.paint.Placement;
import dev.plumbline.diagram.paint.Theme;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graphstream.graph.Graph;
import org.graphstream.graph.Node;

/** The graph of a diagram with the positions and colours of a picture, for GraphStream's viewer. */
final class ViewerGraph {
  private static final int NODE_LEVEL = 20;
  private static final int DEEPEST = 10;
  private static final double FAINT = 0.45;

  private final Graph graph;
  private final Map<String, Integer> depths = new HashMap<>();
  private final Theme theme;

  private ViewerGraph(Diagram diagram, Theme theme) {
    this.theme = theme;
    graph = FlowGraph.of(diagram, Caption::data);
    graph.setAttribute("ui.antialias");
    graph.setAttribute("ui.quality");
    graph.setAttribute("ui.stylesheet", sheet());
    // The viewer would show these labels at every element; they are for file formats.
    graph.nodes().forEach(node -> node.removeAttribute("label"));
    graph.edges().forEach(edge -> edge.removeAttribute("label"));
  }

  private String sheet() {
    return """
    graph { fill-color: %s; padding: 60px; }
    node { stroke-mode: plain; text-color: %s; text-size: 10; z-index: 20; }
    node.dot { text-size: 10; text-visibility-mode: under-zoom; text-visibility: 0.35;
      text-alignment: under; }
    node.area { text-size: 12; text-style: bold; text-alignment: above; stroke-mode: dashes; }
    edge { arrow-shape: arrow; arrow-size: 7px, 4px; fill-color: %s; z-index: 15;
      text-size: 9; text-color: %s; text-visibility-mode: under-zoom; text-visibility: 0.55; }
    """
        .formatted(theme.ground(), theme.ink(), theme.border(), theme.quiet());
  }

  /** Returns the graph with the attributes that the viewer reads. */
  static Graph of(Placement placement, Theme theme) {
    if (placement instanceof MapDrawing drawing) {
      return new ViewerGraph(drawing.diagram(), theme).map(drawing);
    }
    return new ViewerGraph(((LayeredDrawing) placement).whole(), theme)
        .layers((LayeredDrawing) placement);
  }

  private Graph layers(LayeredDrawing drawing) {
    for (var boundary : drawing.diagram().boundaries()) {
      var ink = new Theme.Ink(theme.depth(depth(boundary)), theme.border());
      area(boundary, ink, "box", drawing.areas().get(boundary.id()));
      name(boundary);
    }
    for (var each : drawing.diagram().nodes()) {
      var node = graph.getNode(each.id());
      draw(node, ink(each), outline(each.shape()), drawing.boxes().get(each.id()), NODE_LEVEL);
      node.setAttribute("ui.label", label(each));
    }
    for (var each : drawing.diagram().edges()) {
      var edge = graph.getEdge(each.id());
      edge.setAttribute("ui.style", line(each) + " shape: polyline;");
      edge.setAttribute("ui.points", points(drawing.routes().get(each.id()).points()));
      edge.setAttribute("ui.label", Caption.data(each));
    }
    return graph;
  }

  private Graph map(MapDrawing drawing) {
    var hues = new RegionColours(drawing, theme);
    for (var each : drawing.diagram().boundaries()) {
      var outermost = drawing.nesting().outermost(each.id());
      int depth = depth(each);
      var ink = new Theme.Ink(hues.region(outermost, depth), hues.border(outermost));
      area(each, ink, "circle", Dots.circle(drawing.regions().get(each.id())).getBounds2D());
      if (depth == 0) {
        var disc = drawing.regions().get(each.id());
        title(each, disc.x(), disc.y() - disc.radius());
      }
    }
    for (var each : drawing.diagram().nodes()) {
      var dot = drawing.dots().get(each.id());
      var node = graph.getNode(each.id());
      var outermost = drawing.nesting().outermost(each.id());
      var worst = each.subject().findings().stream().findFirst();
      var rim = worst.map(found -> theme.severity(found.severity())).orElse(hues.rim(outermost));
      var ink = new Theme.Ink(hues.dot(outermost), rim);
      draw(node, ink, outline(each.shape()), Dots.circle(dot).getBounds2D(), NODE_LEVEL);
      node.setAttribute("ui.class", "dot");
      node.setAttribute("ui.label", label(each));
    }
    for (var each : drawing.diagram().edges()) {
      var usual =
          Colours.mix(theme.ground(), hues.flow(drawing.nesting().outermost(each.from())), FAINT);
      var colour = each.subject().findings().isEmpty() ? usual : colour(each);
      graph
          .getEdge(each.id())
          .setAttribute("ui.style", "fill-color: %s; arrow-shape: none;".formatted(colour));
    }
    return graph;
  }

  private int depth(Diagram.Boundary boundary) {
    int depth = boundary.parent().map(parent -> depths.getOrDefault(parent, 0) + 1).orElse(0);
    depths.put(boundary.id(), depth);
    return depth;
  }

  /** Draws a boundary as a node below all that it contains. */
  private void area(Diagram.Boundary boundary, Theme.Ink ink, String shape, Rectangle2D place) {
    if (graph.getNode(boundary.id()) == null) {
      graph.addNode(boundary.id());
    }
    var node = graph.getNode(boundary.id());
    node.setAttribute("ui.class", "area");
    draw(node, ink, shape, place, Math.min(depths.get(boundary.id()), DEEPEST));
  }

  private void name(Diagram.Boundary boundary) {
    graph.getNode(boundary.id()).setAttribute("ui.label", Caption.name(boundary.subject()));
  }

  /** Writes the name of a region above everything else, which would otherwise cover it. */
  private void title(Diagram.Boundary boundary, double x, double y) {
    var title = graph.addNode("title " + boundary.id());
    title.setAttribute("ui.class", "area");
    title.setAttribute("ui.label", Caption.name(boundary.subject()));
    var place = new Rectangle2D.Double(x - 1, y - 1, 2, 2);
    draw(title, new Theme.Ink(theme.ink(), theme.ink()), "circle", place, NODE_LEVEL + 1);
  }

  /** Sets the place and the style of a node; the viewer's y points upwards. */
  private static void draw(Node node, Theme.Ink ink, String shape, Rectangle2D place, int level) {
    node.setAttribute("xyz", place.getCenterX(), -place.getCenterY(), 0.0);
    node.setAttribute(
        "ui.style",
        "shape: %s; fill-color: %s; stroke-color: %s; size: %dgu, %dgu; z-index: %d;"
            .formatted(
                shape,
                ink.fill(),
                ink.stroke(),
                Math.round(place.getWidth()),
                Math.round(place.getHeight()),
                level));
  }

  private Theme.Ink ink(Diagram.Node node) {
    var own = theme.shape(node.shape());
    return node.subject().findings().stream()
        .findFirst()
        .map(worst -> new Theme.Ink(own.fill(), theme.severity(worst.severity())))
        .orElse(own);
  }

  private static String outline(Shape shape) {
    return switch (shape) {
      case EXTERNAL, STORE, AREA -> "box";
      case PROCESS, QUEUE -> "circle";
    };
  }

  private static String label(Diagram.Node node) {
    int count = node.subject().findings().size();
    return Caption.name(node.subject()) + (count == 0 ? "" : " (" + count + ")");
  }

  private String colour(Diagram.Edge edge) {
    return edge.subject().findings().stream()
        .findFirst()
        .map(worst -> theme.severity(worst.severity()))
        .orElse(theme.line(edge.encryption()));
  }

  private String line(Diagram.Edge edge) {
    var colour = colour(edge);
    var stroke = edge.encryption() == Encryption.PLAIN ? " stroke-mode: dashes;" : "";
    return "fill-color: %s; stroke-color: %s;%s".formatted(colour, colour, stroke);
  }

  private static Object[] points(List<Point2D> route) {
    var points = new ArrayList<Object>();
    for (var point : route) {
      points.addAll(List.of(point.getX(), -point.getY(), 0.0));
    }
    return points.toArray();
  }
}
