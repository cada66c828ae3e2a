package dev.plumbline.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work that is bounded by sizes: dense systems end, and small ones get all the care. */
class EffortTest {
  @Test
  @Timeout(90)
  void endsWhereFlowsLeadFromAnywhereToAnywhere() {
    var dense = Diagrams.random(1, 200);

    var drawing = Layered.of(dense, Direction.DOWN);

    assertThat(drawing.boxes()).hasSize(200);
    assertThat(Effort.isShort(drawing)).isFalse();
  }

  @Test
  void triesLessTheMoreFlowsThereAre() {
    assertThat(Effort.isSmall(Diagrams.zoned(1, 40, 1.5))).isTrue();
    assertThat(Effort.isSmall(Diagrams.zoned(1, 200, 1.5))).isFalse();
    assertThat(Effort.careful(Diagrams.zoned(1, 8, 1)))
        .isEqualTo(new Effort(NodePlacementStrategy.NETWORK_SIMPLEX, 100));
    assertThat(Effort.quick(Diagrams.zoned(1, 1000, 2)))
        .isEqualTo(new Effort(NodePlacementStrategy.BRANDES_KOEPF, 5));
  }
}
