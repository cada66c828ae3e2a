package dev.plumbline.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No label hides another or a box, no line runs through a foreign box, all stay in place. */
class LegibilityTest {

  static Stream<Drawing> drawings() {
    var samples =
        Stream.of("shop", "sock-shop", "trading", "undocumented")
            .flatMap(name -> Stream.of(Diagrams.sample(name, false), Diagrams.sample(name, true)));
    var generated =
        Stream.of(1, 2, 3, 4, 5, 6, 7, 8).map(seed -> Diagrams.random(seed, 6 + seed * 4));
    return Stream.concat(samples, generated)
        .flatMap(
            diagram ->
                Stream.of(Direction.values()).map(direction -> Layered.of(diagram, direction)));
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void isLegible(Drawing drawing) {
    assertThat(problems(drawing)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void measuresNothingOutsideOfThePicture(Direction direction) {
    var drawing = Layered.of(Diagrams.random(11, 40), direction);

    var whole = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());

    assertThat(drawing.boxes().values()).allMatch(whole::contains);
    assertThat(drawing.areas().values()).allMatch(whole::contains);
    assertThat(drawing.routes().values())
        .allMatch(route -> route.label().map(whole::contains).orElse(true));
  }

  private static List<String> problems(Drawing drawing) {
    var problems = new ArrayList<String>();
    var labels = new ArrayList<Map.Entry<String, Rectangle2D>>();
    drawing
        .routes()
        .forEach((id, route) -> route.label().ifPresent(at -> labels.add(Map.entry(id, at))));
    for (int one = 0; one < labels.size(); one++) {
      var label = labels.get(one);
      for (var other : labels.subList(one + 1, labels.size())) {
        if (label.getValue().intersects(other.getValue())) {
          problems.add("label " + label.getKey() + " over label " + other.getKey());
        }
      }
      drawing.boxes().entrySet().stream()
          .filter(box -> box.getValue().intersects(label.getValue()))
          .forEach(box -> problems.add("label " + label.getKey() + " over " + box.getKey()));
    }
    lines(drawing, problems);
    containers(drawing, problems);
    return problems;
  }

  private static void lines(Drawing drawing, List<String> problems) {
    for (var edge : drawing.diagram().edges()) {
      var points = drawing.routes().get(edge.id()).points();
      for (int at = 1; at < points.size(); at++) {
        var line = new Line2D.Double(points.get(at - 1), points.get(at));
        drawing.boxes().entrySet().stream()
            .filter(box -> !box.getKey().equals(edge.from()) && !box.getKey().equals(edge.to()))
            .filter(box -> line.intersects(box.getValue()))
            .forEach(box -> problems.add("line " + edge.id() + " through " + box.getKey()));
      }
    }
  }

  private static void containers(Drawing drawing, List<String> problems) {
    for (var node : drawing.diagram().nodes()) {
      var box = drawing.boxes().get(node.id());
      node.boundary()
          .filter(boundary -> !drawing.areas().get(boundary).contains(box))
          .ifPresent(boundary -> problems.add(node.id() + " outside of " + boundary));
      drawing.boxes().entrySet().stream()
          .filter(other -> !other.getKey().equals(node.id()))
          .filter(other -> other.getValue().intersects(box))
          .forEach(other -> problems.add(node.id() + " over " + other.getKey()));
    }
    for (var boundary : drawing.diagram().boundaries()) {
      var area = drawing.areas().get(boundary.id());
      boundary
          .parent()
          .filter(parent -> !drawing.areas().get(parent).contains(area))
          .ifPresent(parent -> problems.add(boundary.id() + " outside of " + parent));
    }
  }
}
