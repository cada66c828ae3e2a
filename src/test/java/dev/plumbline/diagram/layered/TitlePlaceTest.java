package dev.plumbline.diagram.layered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagram.Diagrams;
import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.paint.Measure;
import dev.plumbline.diagram.paint.Route;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No flow crosses the title of a boundary. */
class TitlePlaceTest {
  private static final Rectangle2D AREA = new Rectangle2D.Double(100, 100, 300, 200);

  @Test
  void startsAtTheLeftIfThePlaceIsFree() {
    assertThat(TitlePlace.x(drawing(), AREA, 80)).isEqualTo(112);
    assertThat(TitlePlace.x(drawing(380), AREA, 80)).isEqualTo(112);
  }

  @Test
  void standsBesideFlows() {
    double x = TitlePlace.x(drawing(150, 240), AREA, 60);

    assertThat(x).isGreaterThan(150).isLessThan(240 - 60);
  }

  @Test
  void staysAtTheLeftIfNoPlaceIsFree() {
    assertThat(TitlePlace.x(drawing(150, 200, 250, 300, 350), AREA, 80)).isEqualTo(112);
  }

  private static LayeredDrawing drawing(double... flows) {
    var routes = new LinkedHashMap<String, Route>();
    for (double x : flows) {
      var points = List.<Point2D>of(new Point2D.Double(x, 0), new Point2D.Double(x, 250));
      routes.put("flow at " + x, new Route(points, Optional.empty()));
    }
    return new LayeredDrawing(
        Diagrams.random(1, 2), 500, 400, Map.of(), Map.of(), routes, List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "shop-hardened", "sock-shop"})
  void noTitleOfASampleIsCrossed(String sample) {
    var drawing = LayeredLayout.of(Diagrams.sample(sample, false), Direction.DOWN);
    for (var boundary : drawing.diagram().boundaries()) {
      var area = drawing.areas().get(boundary.id());
      double width = Measure.title(boundary) - 40;
      double x = TitlePlace.x(drawing, area, width);
      var title =
          new Rectangle2D.Double(x, area.getY() + TitlePlace.BELOW, width, TitlePlace.HEIGHT);
      for (var route : drawing.routes().values()) {
        for (int at = 1; at < route.points().size(); at++) {
          var line = new Line2D.Double(route.points().get(at - 1), route.points().get(at));
          assertThat(line.intersects(title)).describedAs(boundary.id()).isFalse();
        }
      }
    }
  }
}
