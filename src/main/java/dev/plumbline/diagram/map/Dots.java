package dev.plumbline.diagram.map;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Shape;
import dev.plumbline.diagram.paint.Badges;
import dev.plumbline.diagram.paint.Canvas;
import dev.plumbline.diagram.paint.Caption;
import dev.plumbline.diagram.paint.NodePainter;
import dev.plumbline.diagram.paint.Theme;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Map;

/** Paints the components of a map as small shapes. */
public final class Dots {
  private static final double MARK = 9;

  private final Canvas canvas;
  private final Theme theme;
  private final RegionColours colours;
  private final NodePainter shapes;

  Dots(Canvas canvas, Theme theme, RegionColours colours) {
    this.canvas = canvas;
    this.theme = theme;
    this.colours = colours;
    shapes = new NodePainter(canvas, theme);
  }

  public static Ellipse2D circle(Disc disc) {
    double size = 2 * disc.radius();
    return new Ellipse2D.Double(disc.x() - disc.radius(), disc.y() - disc.radius(), size, size);
  }

  void paint(Diagram.Node node, Disc disc, String outermost) {
    var tooltip = Caption.tooltip(node.subject(), node.detail());
    canvas.open(node.id(), tooltip, Map.of("type", "node", "shape", node.shape().id()));
    var worst = node.subject().findings().stream().findFirst();
    var rim = worst.map(found -> theme.severity(found.severity())).orElse(colours.rim(outermost));
    var style = Canvas.Style.of(colours.dot(outermost), rim, worst.isPresent() ? 2 : 1);
    body(canvas, shapes, node.shape(), disc, style);
    worst.ifPresent(
        found -> {
          double x = disc.x() + disc.radius() * 0.7 - MARK / 2;
          double y = disc.y() - disc.radius() * 0.7 - MARK / 2;
          var mark = Badges.outline(found.severity(), x, y, MARK, MARK);
          canvas.outline(
              mark, Canvas.Style.of(theme.severity(found.severity()), theme.ground(), 1));
        });
    canvas.close();
  }

  /** Paints a shape about as large as the disc. */
  static void body(Canvas canvas, NodePainter shapes, Shape shape, Disc disc, Canvas.Style style) {
    switch (shape) {
      case PROCESS -> canvas.outline(circle(disc), style);
      case QUEUE -> {
        var place = box(disc, 1.1, 0.6);
        double arc = place.getHeight();
        canvas.outline(
            new RoundRectangle2D.Double(
                place.getX(), place.getY(), place.getWidth(), arc, arc, arc),
            style);
      }
      default -> shapes.body(shape, box(disc, 0.86, 0.9), style);
    }
  }

  private static Rectangle2D box(Disc disc, double wide, double high) {
    double x = disc.radius() * wide;
    double y = disc.radius() * high;
    return new Rectangle2D.Double(disc.x() - x, disc.y() - y, 2 * x, 2 * y);
  }
}
