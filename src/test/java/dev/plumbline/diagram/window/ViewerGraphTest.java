package dev.plumbline.diagram.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagram.Diagrams;
import dev.plumbline.diagram.layered.LayeredLayout;
import dev.plumbline.diagram.layout.Layout;
import dev.plumbline.diagram.layout.Layouts;
import dev.plumbline.diagram.layout.Look;
import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.paint.Theme;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The graph for GraphStream's window: all elements and flows, with the positions of the picture.
 */
class ViewerGraphTest {
  @ParameterizedTest
  @EnumSource(Layout.class)
  void placesEverythingWhereThePictureHasIt(Layout layout) {
    var shop = Diagrams.sample("shop", true);
    var look = new Look(Theme.LIGHT, Direction.DOWN, Optional.of(layout));

    var graph = ViewerGraph.of(Layouts.of(shop, look), look.theme());

    assertThat(graph.getEdgeCount()).isEqualTo(shop.edges().size());
    assertThat(shop.subjects().filter(each -> graph.getEdge(each.id()) == null))
        .allMatch(each -> graph.getNode(each.id()).hasAttribute("xyz"));
    assertThat(graph.nodes()).allMatch(node -> node.hasAttribute("ui.style"));
  }

  @Test
  void countsFindingsInNames() {
    var shop = Diagrams.sample("shop", true);

    var graph = ViewerGraph.of(LayeredLayout.of(shop, Direction.DOWN), Theme.DARK);

    assertThat(graph.getNode("shop/component/notifier").getLabel("ui.label"))
        .asString()
        .startsWith("Notification worker (");
  }
}
