package dev.plumbline.diagram.map;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Encryption;
import dev.plumbline.diagram.Shape;
import dev.plumbline.diagram.paint.Badges;
import dev.plumbline.diagram.paint.Canvas;
import dev.plumbline.diagram.paint.EdgePainter;
import dev.plumbline.diagram.paint.Legend;
import dev.plumbline.diagram.paint.NodePainter;
import dev.plumbline.diagram.paint.Theme;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.EnumSet;

/** The legend of a map: explains only the signs that it uses. */
final class MapLegend {
  private static final double SIGN = 34;

  private final Diagram diagram;
  private final Theme theme;
  private final Legend legend;

  private MapLegend(MapDrawing drawing, Theme theme) {
    diagram = drawing.diagram();
    this.theme = theme;
    legend = new Legend(SIGN, theme);
    regions(drawing);
    dots();
    lines();
    caller();
    for (var severity : diagram.severities()) {
      var style = Canvas.Style.filled(theme.severity(severity));
      legend.add(
          "worst finding: " + severity.id(),
          (canvas, x, y) -> canvas.outline(Badges.outline(severity, x + 12, y - 4.5, 9, 9), style));
    }
  }

  /** Returns the legend of a map. */
  static Legend of(MapDrawing drawing, Theme theme) {
    return new MapLegend(drawing, theme).legend;
  }

  private void regions(MapDrawing drawing) {
    if (!diagram.boundaries().isEmpty()) {
      legend.add(
          "boundary; its colour is that of the outermost one", (c, x, y) -> region(c, x, y, false));
    }
    if (!drawing.nesting().groups().isEmpty()) {
      legend.add("components that talk most to each other", (c, x, y) -> region(c, x, y, true));
    }
  }

  private void region(Canvas canvas, double x, double y, boolean group) {
    var fill = theme.depth(1);
    var border = theme.border();
    double[] dash = group ? new double[] {2, 3} : new double[0];
    var outline = new RoundRectangle2D.Double(x + 6, y - 8, 22, 16, 16, 16);
    canvas.outline(outline, new Canvas.Style(fill, border, 1.2, dash, 1));
  }

  private void dots() {
    var used = EnumSet.noneOf(Shape.class);
    diagram.nodes().forEach(node -> used.add(node.shape()));
    for (var shape : used) {
      var style = Canvas.Style.of(theme.border(), theme.quiet(), 1);
      legend.add(
          shape.title(),
          (canvas, x, y) ->
              Dots.body(
                  canvas, new NodePainter(canvas, theme), shape, new Disc(x + 17, y, 8), style));
    }
    if (!used.isEmpty()) {
      legend.add(
          "larger: more flows",
          (canvas, x, y) -> {
            var style = Canvas.Style.of(theme.border(), theme.quiet(), 1);
            canvas.outline(Dots.circle(new Disc(x + 7, y, 5)), style);
            canvas.outline(Dots.circle(new Disc(x + 23, y, 9)), style);
          });
    }
  }

  private void lines() {
    var used = EnumSet.noneOf(Encryption.class);
    diagram.edges().forEach(edge -> used.add(edge.encryption()));
    for (var encryption : used) {
      var text = encryption == Encryption.LOCAL ? "inside one process" : encryption.title();
      var style =
          Canvas.Style.line(theme.line(Encryption.ENCRYPTED), 1.3, EdgePainter.dash(encryption));
      legend.add(
          "flow, " + text,
          (canvas, x, y) -> canvas.outline(new Line2D.Double(x, y, x + SIGN, y), style));
    }
  }

  private void caller() {
    if (!diagram.edges().isEmpty() && !diagram.boundaries().isEmpty()) {
      legend.add(
          "flows have the colour of their caller",
          (canvas, x, y) -> {
            var line = Canvas.Style.line(theme.quiet(), 1.3);
            canvas.outline(Dots.circle(new Disc(x + 6, y, 5)), Canvas.Style.filled(theme.quiet()));
            canvas.outline(new Line2D.Double(x + 11, y, x + SIGN, y), line);
          });
    }
  }
}
