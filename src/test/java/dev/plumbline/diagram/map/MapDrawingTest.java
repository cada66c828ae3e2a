package dev.plumbline.diagram.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ProcessorTime;
import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Diagrams;
import dev.plumbline.diagram.layout.Layout;
import dev.plumbline.diagram.layout.Look;
import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.paint.Theme;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maps: every dot inside its regions, no dot over another, the same bytes each time. */
class MapDrawingTest {
  private static final double HARDLY = 0.5;
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Look MAP = new Look(Theme.LIGHT, Direction.DOWN, Optional.of(Layout.MAP));

  static Stream<Diagram> diagrams() {
    return Stream.of(
        Diagrams.sample("shop", true),
        Diagrams.zoned(1, 200, 1.5),
        Diagrams.random(2, 150),
        Diagrams.random(3, 1));
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void keepsDotsApartAndInTheirRegions(Diagram diagram) {
    var drawing = MapLayout.of(diagram);

    assertThat(drawing.dots()).hasSize(diagram.nodes().size());
    assertThat(drawing.routes()).hasSize(diagram.edges().size());
    assertThat(problems(drawing)).isEmpty();
  }

  private static List<String> problems(MapDrawing drawing) {
    var problems = new ArrayList<String>();
    var ids = List.copyOf(drawing.dots().keySet());
    for (int one = 0; one < ids.size(); one++) {
      var dot = drawing.dots().get(ids.get(one));
      for (var other : ids.subList(one + 1, ids.size())) {
        double room = dot.radius() + drawing.dots().get(other).radius();
        if (dot.distance(drawing.dots().get(other)) < room - HARDLY) {
          problems.add(ids.get(one) + " over " + other);
        }
      }
      for (var container : drawing.nesting().chain(ids.get(one))) {
        var region = drawing.regions().get(container);
        if (region != null && region.distance(dot) + dot.radius() > region.radius() + HARDLY) {
          problems.add(ids.get(one) + " outside of " + container);
        }
      }
    }
    return problems;
  }

  @Test
  void staysInsideOfThePicture() {
    var drawing = MapLayout.of(Diagrams.zoned(2, 150, 2));
    var whole = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());

    assertThat(drawing.regions().values())
        .allMatch(disc -> whole.contains(Dots.circle(disc).getBounds2D()));
    assertThat(drawing.dots().values())
        .allMatch(disc -> whole.contains(Dots.circle(disc).getBounds2D()));
  }

  @Test
  void drawsThousandsTheSameWayEachTime() {
    var large = Diagrams.zoned(7, 2000, 2);

    var first = ProcessorTime.within(LIMIT, () -> Diagrams.write(large, "svg", MAP));

    assertThat(Diagrams.write(large, "svg", MAP)).isEqualTo(first);
  }

  @Test
  void drawsAMapWhereLayersWouldBeTooLarge() {
    assertThat(Diagrams.text(Diagrams.zoned(4, 320, 1), "svg"))
        .contains("Map, as layers would be too large: what talks to each other is near");
    assertThat(Layout.of(Diagrams.zoned(4, 200, 1.5))).isEqualTo(Layout.LAYERS);
  }

  @Test
  void groupsComponentsOfACrowdedBoundary() {
    var crowd = Diagrams.zoned(5, 160, 3);
    var nesting =
        new Nesting(new Diagram("", "", List.of(), crowd.nodes(), crowd.edges(), List.of()));

    assertThat(nesting.groups()).hasSizeBetween(4, 40);
    assertThat(nesting.containers().stream().mapToInt(each -> nesting.children(each).size()).sum())
        .isEqualTo(160 + nesting.groups().size());
  }
}
