package dev.plumbline.diagram.map;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.OneLine;
import dev.plumbline.diagram.paint.Badges;
import dev.plumbline.diagram.paint.Canvas;
import dev.plumbline.diagram.paint.Theme;
import dev.plumbline.diagram.paint.Typeface;
import dev.plumbline.finding.Finding;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes names on a map where there is room: of the outermost regions first, then of those inside,
 * then of components, the most connected first.
 */
final class MapNames {
  private static final double NAME_HEIGHT = 11.5;
  private static final double NAME_SIZE = 9;
  private static final double WIDEST = 110;

  private final MapDrawing drawing;
  private final Theme theme;
  private final FreeSpace space = new FreeSpace();

  MapNames(MapDrawing drawing, Theme theme) {
    this.drawing = drawing;
    this.theme = theme;
  }

  void paint(Canvas canvas) {
    canvas.open("names", "", Map.of("type", "names"));
    var findings = findings();
    for (var boundary : drawing.diagram().boundaries()) {
      if (boundary.parent().isEmpty()) {
        outermost(canvas, boundary, findings.getOrDefault(boundary.id(), List.of()));
      }
    }
    drawing.nesting().groups().stream()
        .filter(group -> drawing.nesting().parent(group).equals(Nesting.ROOT))
        .forEach(group -> group(canvas, group));
    drawing.dots().values().forEach(dot -> space.take(square(dot)));
    drawing.diagram().boundaries().stream()
        .filter(boundary -> boundary.parent().isPresent())
        .forEach(boundary -> inner(canvas, boundary));
    drawing.diagram().nodes().stream()
        .sorted(Comparator.comparing(node -> -drawing.dots().get(node.id()).radius()))
        .forEach(node -> component(canvas, node));
    canvas.close();
  }

  private static Rectangle2D square(Disc dot) {
    double half = dot.radius() * 0.9;
    return new Rectangle2D.Double(dot.x() - half, dot.y() - half, 2 * half, 2 * half);
  }

  /** Returns the findings on all elements of an outermost region, by its id. */
  private Map<String, List<Finding>> findings() {
    var findings = new HashMap<String, List<Finding>>();
    var diagram = drawing.diagram();
    diagram.boundaries().forEach(each -> add(findings, each.id(), each.subject()));
    diagram.nodes().forEach(each -> add(findings, each.id(), each.subject()));
    diagram.edges().forEach(each -> add(findings, each.from(), each.subject()));
    return findings;
  }

  private void add(Map<String, List<Finding>> findings, String id, Diagram.Subject subject) {
    if (!subject.findings().isEmpty()) {
      findings
          .computeIfAbsent(drawing.nesting().outermost(id), key -> new ArrayList<>())
          .addAll(subject.findings());
    }
  }

  private void outermost(Canvas canvas, Diagram.Boundary boundary, List<Finding> found) {
    var disc = drawing.regions().get(boundary.id());
    var subject = boundary.subject().withFindings(found);
    double size = Math.max(12, Math.min(22, disc.radius() / 9));
    var name =
        Typeface.BOLD.fit(OneLine.of(subject.label()), size, Math.max(90, 2 * disc.radius()));
    double marks = found.isEmpty() ? 0 : Badges.width(subject, Badges.SMALL) + 6;
    double wide = Typeface.BOLD.width(name, size) + marks + 12;
    double high = size * 1.4;
    var place = space.find(around(disc, wide, high));
    place.ifPresent(
        at -> {
          var ground = new RoundRectangle2D.Double(at.getX(), at.getY(), at.getWidth(), high, 7, 7);
          canvas.outline(ground, Canvas.Style.filled(theme.ground()).withOpacity(0.88));
          var ink = new Canvas.Lettering(Typeface.BOLD, size, theme.ink(), false);
          canvas.text(name, at.getX() + 6, at.getCenterY() + size * 0.36, ink);
          double x = at.getMaxX() - marks;
          Badges.draw(canvas, theme, subject, x, at.getCenterY() - Badges.SMALL / 2, Badges.SMALL);
        });
  }

  /** Names a group after its most connected component. */
  private void group(Canvas canvas, String group) {
    var disc = drawing.regions().get(group);
    drawing.diagram().nodes().stream()
        .filter(node -> drawing.nesting().parent(node.id()).equals(group))
        .reduce((one, other) -> radius(other) > radius(one) ? other : one)
        .ifPresent(node -> title(canvas, "around " + OneLine.of(node.subject().label()), disc));
  }

  private void title(Canvas canvas, String title, Disc disc) {
    var name = Typeface.BOLD.fit(title, 11, Math.max(90, 2 * disc.radius()));
    double wide = Typeface.BOLD.width(name, 11) + 8;
    space
        .find(around(disc, wide, 15))
        .ifPresent(
            at ->
                write(
                    canvas, name, at, new Canvas.Lettering(Typeface.BOLD, 11, theme.ink(), true)));
  }

  private double radius(Diagram.Node node) {
    return drawing.dots().get(node.id()).radius();
  }

  private static List<Rectangle2D> around(Disc disc, double wide, double high) {
    return List.of(
        centred(disc.x(), disc.y() - disc.radius() - high * 0.2, wide, high),
        centred(disc.x(), disc.y() + disc.radius() + high * 0.2, wide, high),
        centred(disc.x(), disc.y() - disc.radius() - high, wide, high));
  }

  private static Rectangle2D centred(double x, double y, double wide, double high) {
    return new Rectangle2D.Double(x - wide / 2, y - high / 2, wide, high);
  }

  private void inner(Canvas canvas, Diagram.Boundary boundary) {
    var disc = drawing.regions().get(boundary.id());
    var name =
        Typeface.BOLD.fit(
            OneLine.of(boundary.subject().label()), NAME_SIZE + 0.5, 1.8 * disc.radius());
    double wide = Typeface.BOLD.width(name, NAME_SIZE + 0.5) + 6;
    space
        .find(
            List.of(
                centred(disc.x(), disc.y() - disc.radius(), wide, NAME_HEIGHT),
                centred(disc.x(), disc.y() + disc.radius(), wide, NAME_HEIGHT)))
        .ifPresent(
            at ->
                write(
                    canvas,
                    name,
                    at,
                    new Canvas.Lettering(Typeface.BOLD, NAME_SIZE + 0.5, theme.quiet(), true)));
  }

  private void component(Canvas canvas, Diagram.Node node) {
    var dot = drawing.dots().get(node.id());
    var name = Typeface.REGULAR.fit(OneLine.of(node.subject().label()), NAME_SIZE, WIDEST);
    double wide = Typeface.REGULAR.width(name, NAME_SIZE) + 4;
    double away = dot.radius() + NAME_HEIGHT / 2 + 0.5;
    double aside = dot.radius() + wide / 2 + 0.5;
    space
        .find(
            List.of(
                    centred(dot.x(), dot.y() + away, wide, NAME_HEIGHT),
                    centred(dot.x(), dot.y() - away, wide, NAME_HEIGHT),
                    centred(dot.x() + aside, dot.y(), wide, NAME_HEIGHT),
                    centred(dot.x() - aside, dot.y(), wide, NAME_HEIGHT))
                .stream()
                .filter(at -> stays(at, node.id()))
                .toList())
        .ifPresent(
            at ->
                write(
                    canvas,
                    name,
                    at,
                    new Canvas.Lettering(Typeface.REGULAR, NAME_SIZE, theme.ink(), true)));
  }

  /** Returns whether a name stays inside the region of its component. */
  private boolean stays(Rectangle2D place, String id) {
    var region = drawing.regions().get(drawing.nesting().parent(id));
    if (region == null) {
      return true;
    }
    double dx = Math.abs(place.getCenterX() - region.x()) + place.getWidth() / 2;
    double dy = Math.abs(place.getCenterY() - region.y()) + place.getHeight() / 2;
    return dx * dx + dy * dy <= region.radius() * region.radius();
  }

  private void write(Canvas canvas, String name, Rectangle2D at, Canvas.Lettering lettering) {
    var ground =
        new RoundRectangle2D.Double(at.getX(), at.getY(), at.getWidth(), at.getHeight(), 4, 4);
    canvas.outline(ground, Canvas.Style.filled(theme.ground()).withOpacity(0.7));
    canvas.text(name, at.getCenterX(), at.getCenterY() + NAME_SIZE * 0.36, lettering);
  }
}
