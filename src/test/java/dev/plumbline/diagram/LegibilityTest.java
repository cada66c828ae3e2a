package dev.plumbline.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagram.layered.LayeredDrawing;
import dev.plumbline.diagram.layered.LayeredLayout;
import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.view.Journey;
import dev.plumbline.diagram.view.OverviewView;
import dev.plumbline.importer.Corpus;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No label hides another or a box, no line runs through a foreign box, all stay in place. */
class LegibilityTest {
  private static final int SYSTEMS = 25;

  static Stream<Diagram> samples() {
    return Stream.of("shop", "sock-shop", "trading", "undocumented", "self")
        .flatMap(name -> Stream.of(Diagrams.sample(name, false), Diagrams.sample(name, true)));
  }

  static Stream<Diagram> views() {
    return Stream.of("shop", "sock-shop", "trading")
        .map(name -> Diagrams.sample(name, false))
        .flatMap(whole -> Stream.concat(Stream.of(OverviewView.of(whole)), journeys(whole)));
  }

  private static Stream<Diagram> journeys(Diagram whole) {
    return whole.edges().stream()
        .flatMap(edge -> edge.data().stream())
        .distinct()
        .map(data -> Journey.of(whole, data, Diagrams.NO_READERS));
  }

  static Stream<Diagram> generated() {
    return Stream.of(1, 2, 3, 4, 5, 6, 7, 8).map(seed -> Diagrams.random(seed, 6 + seed * 4));
  }

  static Stream<Diagram> compose() throws IOException {
    return Diagrams.compose().flatMap(whole -> Stream.of(whole, OverviewView.of(whole)));
  }

  static Stream<Diagram> publicCompose() throws IOException {
    return Diagrams.publicCompose(SYSTEMS)
        .flatMap(whole -> Stream.of(whole, OverviewView.of(whole)));
  }

  static boolean hasCorpus() {
    return Corpus.isThere();
  }

  @ParameterizedTest
  @MethodSource("publicCompose")
  @EnabledIf(value = "hasCorpus", disabledReason = Corpus.MISSING)
  void isLegibleForSystemsOfPublicProjects(Diagram diagram) {
    isLegible(diagram);
  }

  @ParameterizedTest
  @MethodSource({"samples", "views", "generated", "compose"})
  void isLegible(Diagram diagram) {
    for (var direction : Direction.values()) {
      assertThat(problems(LayeredLayout.of(diagram, direction))).as("%s", direction).isEmpty();
    }
  }

  private static List<String> problems(LayeredDrawing drawing) {
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
    areas(drawing, problems);
    canvas(drawing, problems);
    return problems;
  }

  private static void lines(LayeredDrawing drawing, List<String> problems) {
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

  private static void containers(LayeredDrawing drawing, List<String> problems) {
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

  /** Boundaries hold what is theirs only: neither a foreign box nor one another. */
  private static void areas(LayeredDrawing drawing, List<String> problems) {
    var diagram = drawing.diagram();
    for (var boundary : diagram.boundaries()) {
      var area = drawing.areas().get(boundary.id());
      diagram.nodes().stream()
          .filter(node -> !around(diagram, node.boundary()).contains(boundary.id()))
          .filter(node -> area.intersects(drawing.boxes().get(node.id())))
          .forEach(node -> problems.add(node.id() + " in foreign " + boundary.id()));
      diagram.boundaries().stream()
          .filter(other -> other.parent().equals(boundary.parent()) && !other.equals(boundary))
          .filter(other -> area.intersects(drawing.areas().get(other.id())))
          .forEach(other -> problems.add(other.id() + " over " + boundary.id()));
    }
  }

  private static List<String> around(Diagram diagram, Optional<String> boundary) {
    var around = new ArrayList<String>();
    var at = boundary;
    while (at.isPresent()) {
      var id = at.get();
      around.add(id);
      at =
          diagram.boundaries().stream()
              .filter(each -> each.id().equals(id))
              .findFirst()
              .flatMap(Diagram.Boundary::parent);
    }
    return around;
  }

  private static void canvas(LayeredDrawing drawing, List<String> problems) {
    var canvas = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
    Stream.of(drawing.boxes(), drawing.areas())
        .flatMap(places -> places.entrySet().stream())
        .filter(place -> !canvas.contains(place.getValue()))
        .forEach(place -> problems.add(place.getKey() + " off the canvas"));
    drawing
        .routes()
        .forEach(
            (id, route) -> {
              if (!route.label().map(canvas::contains).orElse(true)
                  || !route.points().stream().allMatch(canvas::contains)) {
                problems.add(id + " off the canvas");
              }
            });
  }
}
