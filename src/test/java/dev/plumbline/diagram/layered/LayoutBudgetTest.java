package dev.plumbline.diagram.layered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ProcessorTime;
import dev.plumbline.diagram.Diagrams;
import dev.plumbline.diagram.paint.Direction;
import java.time.Duration;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.junit.jupiter.api.Test;

/**
 * The work is limited by sizes: layouts of dense systems end, and small systems get the careful
 * layout.
 */
class LayoutBudgetTest {
  @Test
  void endsWhereFlowsLeadFromAnywhereToAnywhere() {
    var dense = Diagrams.random(1, 200);

    var drawing =
        ProcessorTime.within(Duration.ofSeconds(45), () -> LayeredLayout.of(dense, Direction.DOWN));

    assertThat(drawing.boxes()).hasSize(200);
    assertThat(LayoutBudget.isShort(drawing)).isFalse();
  }

  @Test
  void triesLessForMoreFlows() {
    assertThat(LayoutBudget.isSmall(Diagrams.zoned(1, 40, 1.5))).isTrue();
    assertThat(LayoutBudget.isSmall(Diagrams.zoned(1, 200, 1.5))).isFalse();
    assertThat(LayoutBudget.careful(Diagrams.zoned(1, 8, 1)))
        .isEqualTo(new LayoutBudget(NodePlacementStrategy.NETWORK_SIMPLEX, 100));
    assertThat(LayoutBudget.quick(Diagrams.zoned(1, 1000, 2)))
        .isEqualTo(new LayoutBudget(NodePlacementStrategy.BRANDES_KOEPF, 5));
  }
}
