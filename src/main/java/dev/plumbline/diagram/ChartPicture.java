package dev.plumbline.diagram;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A map with its heading and legend. */
final class ChartPicture implements Picture {
  private static final double NARROWEST = 640;

  private final Chart chart;
  private final Theme theme;
  private final Hues hues;
  private final Heading heading;
  private final ChartLegend legend;
  private final Elsewhere elsewhere;
  private final double inner;
  private final Map<String, String> outermost = new HashMap<>();

  ChartPicture(Chart placed, Theme theme) {
    var diagram = placed.diagram();
    this.theme = theme;
    heading = new Heading(diagram, theme);
    legend = new ChartLegend(placed, theme);
    elsewhere = new Elsewhere(diagram, theme);
    inner = Math.ceil(Math.max(Math.max(NARROWEST, placed.width()), heading.width()));
    double aside = Math.floor((inner - placed.width()) / 2);
    chart = placed.moved(MARGIN + aside, MARGIN + Heading.HEIGHT);
    hues = new Hues(chart, theme);
    diagram.nodes().forEach(each -> outermost.put(each.id(), chart.nesting().outermost(each.id())));
    diagram
        .boundaries()
        .forEach(each -> outermost.put(each.id(), chart.nesting().outermost(each.id())));
  }

  @Override
  public double width() {
    return inner + 2 * MARGIN;
  }

  @Override
  public double height() {
    return Math.ceil(2 * MARGIN + Heading.HEIGHT + chart.height() + 16 + foot());
  }

  private double foot() {
    return legend.height(inner) + elsewhere.height(inner);
  }

  @Override
  public Diagram diagram() {
    return chart.diagram();
  }

  @Override
  public void paint(Canvas canvas) {
    var ground = new Rectangle2D.Double(0, 0, width(), height());
    canvas.outline(ground, Canvas.Style.filled(theme.ground()));
    heading.paint(canvas, MARGIN, MARGIN, inner);
    paintDrawing(canvas);
    double foot = height() - MARGIN - foot() + 8;
    legend.paint(canvas, MARGIN, foot, inner);
    elsewhere.paint(canvas, MARGIN, foot + legend.height(inner), inner);
  }

  @Override
  public Rectangle2D place() {
    double aside = Math.floor((inner - chart.width()) / 2);
    return new Rectangle2D.Double(
        MARGIN + aside, MARGIN + Heading.HEIGHT, chart.width(), chart.height());
  }

  @Override
  public double legendHeight(double width) {
    return legend.height(width);
  }

  @Override
  public void paintLegend(Canvas canvas, double width) {
    legend.paint(canvas, 0, 0, width);
  }

  @Override
  public void paintDrawing(Canvas canvas) {
    chart.diagram().boundaries().forEach(boundary -> region(canvas, boundary));
    chart.nesting().groups().forEach(group -> group(canvas, group));
    worstLast(chart.diagram().edges(), Diagram.Edge::subject).forEach(edge -> way(canvas, edge));
    var dots = new Dots(canvas, theme, hues);
    worstLast(chart.diagram().nodes(), Diagram.Node::subject)
        .forEach(node -> dots.paint(node, chart.dots().get(node.id()), outermost.get(node.id())));
    new ChartNames(chart, theme).paint(canvas);
  }

  private interface Known<T> {
    Diagram.Subject of(T element);
  }

  /** Returns the elements in an order that leaves the worst on top. */
  private static <T> List<T> worstLast(List<T> elements, Known<T> subject) {
    var sorted = new ArrayList<>(elements);
    sorted.sort(
        Comparator.comparing(
            element ->
                subject.of(element).findings().stream()
                    .findFirst()
                    .map(worst -> -worst.severity().ordinal())
                    .orElse(-9)));
    return sorted;
  }

  private void region(Canvas canvas, Diagram.Boundary boundary) {
    var disc = chart.regions().get(boundary.id());
    var outer = outermost.get(boundary.id());
    int depth = chart.nesting().chain(boundary.id()).size() - 1;
    var tooltip = Caption.tooltip(boundary.subject(), boundary.type());
    canvas.open(boundary.id(), tooltip, Map.of("type", "boundary"));
    var dash = boundary.trust() ? new double[0] : new double[] {2, 3};
    canvas.outline(
        Dots.circle(disc),
        new Canvas.Style(
            hues.region(outer, depth), hues.border(outer), depth == 0 ? 1.6 : 0.9, dash, 1));
    canvas.close();
  }

  private void group(Canvas canvas, String group) {
    var outer = chart.nesting().outermost(group);
    int depth = chart.nesting().chain(group).size() - 1;
    canvas.open("", "components that talk most to each other", Map.of("type", "group"));
    var border = depth == 0 ? hues.border(outer) : "none";
    canvas.outline(
        Dots.circle(chart.regions().get(group)),
        new Canvas.Style(hues.region(outer, depth), border, 1, new double[] {2, 3}, 1));
    canvas.close();
  }

  private void way(Canvas canvas, Diagram.Edge edge) {
    var found = edge.subject().findings().stream().findFirst();
    var colour =
        found
            .map(worst -> theme.severity(worst.severity()))
            .orElseGet(() -> hues.way(outermost.get(edge.from())));
    canvas.open(
        "line:" + edge.id(),
        EdgePainter.tooltip(edge),
        Map.of("type", "line", "from", edge.from(), "to", edge.to(), "edge", edge.id()));
    var style =
        Canvas.Style.line(
            colour, found.isPresent() ? 1.3 : 0.9, EdgePainter.dash(edge.encryption()));
    canvas.outline(
        Ways.curve(chart.ways().get(edge.id())), style.opaque(found.isPresent() ? 0.75 : 0.5));
    canvas.close();
  }
}
