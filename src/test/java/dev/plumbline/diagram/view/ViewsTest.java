package dev.plumbline.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Diagrams;
import dev.plumbline.diagram.Shape;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ViewsTest {
  private static Diagram shop;

  @BeforeAll
  static void read() {
    shop = Diagrams.sample("shop", false);
  }

  @Test
  void showsTheInsideOfABoundaryAndItsNeighbours() {
    var view = Views.boundary(shop, "shop/boundary/cloud/core/data-zone");

    assertThat(labels(view))
        .contains("Order database", "Catalogue database", "Order service", "Catalogue service")
        .doesNotContain("Identity database", "Customer");
    assertThat(view.subtitle()).startsWith("Inside of data-zone and what it talks to");
  }

  @Test
  void showsTheNeighboursOfAComponent() {
    var near = Views.around(shop, "shop/component/notifier", 1);
    var farther = Views.around(shop, "shop/component/notifier", 2);

    assertThat(labels(near))
        .containsExactlyInAnyOrder(
            "Notification worker", "Order events", "E-mail provider", "Watchtower");
    assertThat(labels(farther)).containsAll(labels(near)).contains("Order service");
  }

  @Test
  void drawsBoundariesAsBoxesWithTheirFlowsMerged() {
    var large = Diagrams.random(3, 120);

    var view = OverviewView.of(large);

    assertThat(view.nodes()).hasSizeLessThan(large.nodes().size());
    assertThat(view.subtitle()).startsWith("Context view: 120 components drawn as ");
    assertThat(view.edges()).allMatch(edge -> !edge.from().equals(edge.to()));
    assertThat(view.edges().stream().map(edge -> edge.from() + ' ' + edge.to()))
        .doesNotHaveDuplicates();
  }

  @Test
  void drawsAtMostFortyBoxesHoweverManyBoundariesThereAre() {
    var large = Diagrams.random(3, 900);

    var view = OverviewView.of(large);

    assertThat(view.nodes()).hasSizeBetween(2, OverviewView.MOST);
    assertThat(view.subtitle()).startsWith("Context view: 900 components drawn as ");
    assertThat(view.findings()).hasSameSizeAs(large.findings().toList());
    var ids = view.nodes().stream().map(Diagram.Node::id).toList();
    assertThat(view.edges()).allMatch(e -> ids.contains(e.from()) && ids.contains(e.to()));
    assertThat(view.nodes().get(0).subject().label()).matches("Element \\w+ and \\d+ more");
  }

  @Test
  void keepsOnlyComponentsThatMatch() {
    var view = Views.where(shop, "Stores", node -> node.shape() == Shape.STORE);

    assertThat(view.nodes()).isNotEmpty().allMatch(node -> node.shape() == Shape.STORE);
    assertThat(view.edges()).isEmpty();
  }

  private static List<String> labels(Diagram diagram) {
    return diagram.nodes().stream().map(node -> node.subject().label()).toList();
  }
}
