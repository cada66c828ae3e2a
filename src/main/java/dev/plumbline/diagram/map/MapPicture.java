package dev.plumbline.diagram.map;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.paint.Canvas;
import dev.plumbline.diagram.paint.Caption;
import dev.plumbline.diagram.paint.EdgePainter;
import dev.plumbline.diagram.paint.Picture;
import dev.plumbline.diagram.paint.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A map with its heading and legend. */
final class MapPicture extends Picture {
  private static final double NARROWEST = 640;

  private final MapDrawing drawing;
  private final Theme theme;
  private final RegionColours colours;
  private final Map<String, String> outermost = new HashMap<>();

  MapPicture(MapDrawing placed, Theme theme) {
    super(placed, MapLegend.of(placed, theme), theme, NARROWEST);
    this.theme = theme;
    drawing = placed.moved(place().getX(), place().getY());
    colours = new RegionColours(drawing, theme);
    diagram().nodes().forEach(each -> outermost.put(each.id(), outermost(each.id())));
    diagram().boundaries().forEach(each -> outermost.put(each.id(), outermost(each.id())));
  }

  private String outermost(String id) {
    return drawing.nesting().outermost(id);
  }

  @Override
  public void paintDrawing(Canvas canvas) {
    drawing.diagram().boundaries().forEach(boundary -> region(canvas, boundary));
    drawing.nesting().groups().forEach(group -> group(canvas, group));
    worstLast(drawing.diagram().edges(), Diagram.Edge::subject).forEach(edge -> flow(canvas, edge));
    var dots = new Dots(canvas, theme, colours);
    worstLast(drawing.diagram().nodes(), Diagram.Node::subject)
        .forEach(node -> dots.paint(node, drawing.dots().get(node.id()), outermost.get(node.id())));
    new MapNames(drawing, theme).paint(canvas);
  }

  /** Returns the elements in painting order: those with the worst findings last, on top. */
  private static <T> List<T> worstLast(List<T> elements, Function<T, Diagram.Subject> subject) {
    var sorted = new ArrayList<>(elements);
    sorted.sort(
        Comparator.comparing(
            element ->
                subject.apply(element).findings().stream()
                    .findFirst()
                    .map(worst -> -worst.severity().ordinal())
                    .orElse(-9)));
    return sorted;
  }

  private void region(Canvas canvas, Diagram.Boundary boundary) {
    var disc = drawing.regions().get(boundary.id());
    var outer = outermost.get(boundary.id());
    int depth = drawing.nesting().chain(boundary.id()).size() - 1;
    var tooltip = Caption.tooltip(boundary.subject(), boundary.type());
    canvas.open(boundary.id(), tooltip, Map.of("type", "boundary"));
    var dash = boundary.trust() ? new double[0] : new double[] {2, 3};
    canvas.outline(
        Dots.circle(disc),
        new Canvas.Style(
            colours.region(outer, depth), colours.border(outer), depth == 0 ? 1.6 : 0.9, dash, 1));
    canvas.close();
  }

  private void group(Canvas canvas, String group) {
    var outer = drawing.nesting().outermost(group);
    int depth = drawing.nesting().chain(group).size() - 1;
    canvas.open("", "components that talk most to each other", Map.of("type", "group"));
    var border = depth == 0 ? colours.border(outer) : "none";
    canvas.outline(
        Dots.circle(drawing.regions().get(group)),
        new Canvas.Style(colours.region(outer, depth), border, 1, new double[] {2, 3}, 1));
    canvas.close();
  }

  private void flow(Canvas canvas, Diagram.Edge edge) {
    var found = edge.subject().findings().stream().findFirst();
    var colour =
        found
            .map(worst -> theme.severity(worst.severity()))
            .orElseGet(() -> colours.flow(outermost.get(edge.from())));
    canvas.open(
        "line:" + edge.id(),
        EdgePainter.tooltip(edge),
        Map.of("type", "line", "from", edge.from(), "to", edge.to(), "edge", edge.id()));
    var style =
        Canvas.Style.line(
            colour, found.isPresent() ? 1.3 : 0.9, EdgePainter.dash(edge.encryption()));
    canvas.outline(
        EdgeBundling.curve(drawing.routes().get(edge.id())),
        style.withOpacity(found.isPresent() ? 0.75 : 0.5));
    canvas.close();
  }
}
