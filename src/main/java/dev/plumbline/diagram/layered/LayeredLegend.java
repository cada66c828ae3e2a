package dev.plumbline.diagram.layered;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Encryption;
import dev.plumbline.diagram.Shape;
import dev.plumbline.diagram.paint.Badges;
import dev.plumbline.diagram.paint.Bundle;
import dev.plumbline.diagram.paint.Canvas;
import dev.plumbline.diagram.paint.Caption;
import dev.plumbline.diagram.paint.EdgePainter;
import dev.plumbline.diagram.paint.Legend;
import dev.plumbline.diagram.paint.Measure;
import dev.plumbline.diagram.paint.NodePainter;
import dev.plumbline.diagram.paint.Route;
import dev.plumbline.diagram.paint.Theme;
import dev.plumbline.diagram.paint.Typeface;
import dev.plumbline.finding.Severity;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The legend of a drawing in layers: explains only the signs that it uses. */
final class LayeredLegend {
  private static final double SIGN = 38;

  private final Diagram diagram;
  private final Theme theme;
  private final Legend legend;

  private LayeredLegend(LayeredDrawing drawing, Theme theme) {
    this.diagram = drawing.diagram();
    this.theme = theme;
    legend = new Legend(SIGN, theme);
    shapes();
    boundaries();
    lines();
    findings();
    drawing.bundles().forEach(this::bundle);
  }

  /** Returns the legend of a drawing. */
  static Legend of(LayeredDrawing drawing, Theme theme) {
    return new LayeredLegend(drawing, theme).legend;
  }

  private void bundle(Bundle bundle) {
    var edge = bundle.edges().get(0);
    var to =
        diagram.nodes().stream()
            .filter(node -> node.id().equals(bundle.to()))
            .findFirst()
            .map(node -> Caption.name(node.subject()))
            .orElse("");
    var what =
        Stream.of(Caption.data(edge), Caption.protocol(edge), edge.encryption().title())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    legend.add(
        "%d flows to %s (%s)".formatted(bundle.edges().size(), to, what),
        (canvas, x, y) -> {
          var nodes = new NodePainter(canvas, theme);
          nodes.mark(bundle.mark(), false, x + 9, y);
          nodes.mark(bundle.mark(), true, x + 28, y);
        });
  }

  private void shapes() {
    for (var shape : Shape.values()) {
      if (diagram.nodes().stream().anyMatch(node -> node.shape() == shape)) {
        var ink = theme.shape(shape);
        var style = Canvas.Style.of(ink.fill(), ink.stroke(), 1.3);
        legend.add(
            shape.title(),
            (canvas, x, y) ->
                new NodePainter(canvas, theme)
                    .body(shape, new Rectangle2D.Double(x, y - 7.5, 28, 15), style));
      }
    }
    if (diagram.nodes().stream().anyMatch(node -> node.classification().isPresent())) {
      legend.add("highest class of the data it keeps or handles", this::chip);
    }
  }

  private void chip(Canvas canvas, double x, double y) {
    var outline = new RoundRectangle2D.Double(x, y - 6.5, 28, 13, 6, 6);
    canvas.outline(outline, Canvas.Style.of(theme.ground(), theme.quiet(), 1));
    canvas.text(
        "class", x + 14, y + 3, new Canvas.Lettering(Typeface.BOLD, 8.5, theme.ink(), true));
  }

  private void boundaries() {
    for (boolean trust : new boolean[] {true, false}) {
      if (diagram.boundaries().stream().anyMatch(each -> each.trust() == trust)) {
        var style = LayeredPicture.border(theme, trust, 0);
        legend.add(
            trust ? "trust boundary" : "place without a change of trust",
            (canvas, x, y) ->
                canvas.outline(new RoundRectangle2D.Double(x, y - 7.5, 28, 15, 6, 6), style));
      }
    }
  }

  private void lines() {
    var used = EnumSet.noneOf(Encryption.class);
    diagram.edges().forEach(edge -> used.add(edge.encryption()));
    for (var encryption : used) {
      if (encryption != Encryption.LOCAL) {
        legend.add("call, " + encryption.title(), (c, x, y) -> line(c, x, y, encryption, false));
      }
    }
    if (used.contains(Encryption.LOCAL)) {
      legend.add("call inside one process", (c, x, y) -> line(c, x, y, Encryption.LOCAL, false));
    }
    if (diagram.edges().stream().anyMatch(Diagram.Edge::returnsData)) {
      legend.add(
          "← data that comes back with the answer",
          (c, x, y) -> line(c, x, y, Encryption.LOCAL, true));
    }
  }

  private void line(Canvas canvas, double x, double y, Encryption encryption, boolean answers) {
    var subject = new Diagram.Subject("", "", List.of(), List.of());
    var back = answers ? List.of("") : List.<String>of();
    var edge = new Diagram.Edge(subject, "", "", "", List.of(), back, encryption, Optional.empty());
    var points = List.<Point2D>of(new Point2D.Double(x, y), new Point2D.Double(x + SIGN - 1, y));
    new EdgePainter(canvas, theme).paintLine(edge, new Route(points, Optional.empty()));
    if (Measure.hasLock(edge)) {
      boolean plain = encryption == Encryption.PLAIN;
      canvas.outline(
          new Rectangle2D.Double(x + 10, y - 6, 11, 12), Canvas.Style.filled(theme.ground()));
      EdgePainter.lock(canvas, x + 11.5, y - 5, plain, theme.line(encryption));
    }
  }

  private void findings() {
    for (var severity : diagram.severities()) {
      var style = Canvas.Style.filled(theme.severity(severity));
      legend.add(
          severity.id().toLowerCase(Locale.ROOT) + "s found",
          (canvas, x, y) -> {
            double width = severity == Severity.WARNING ? 17 : 14;
            canvas.outline(Badges.outline(severity, x + 9, y - 7, width, 14), style);
            var letters = new Canvas.Lettering(Typeface.BOLD, 8.8, theme.ground(), true);
            canvas.text("n", x + 9 + width / 2, y + 3, letters);
          });
    }
  }
}
