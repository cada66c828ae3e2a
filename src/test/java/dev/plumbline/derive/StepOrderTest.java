package dev.plumbline.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.derive.topology.Derived;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepOrderTest {
  private static Construct step(String name, String adds, String needs) {
    return new Construct(name, "#+ adds: [%s]\n#+ needs: [%s]\n".formatted(adds, needs));
  }

  private static List<String> names(Construct... steps) {
    return StepOrder.of(List.of(steps)).stream().map(Derived::name).toList();
  }

  @Test
  void runsAStepAfterAllThatAddWhatItNeeds() {
    assertThat(
            names(
                step("a", "arch:critical", "arch:running"),
                step("z", "arch:running", ""),
                step("b", "arch:running", "")))
        .containsExactly("b", "z", "a");
  }

  @Test
  void sortsByNameWhatDoesNotNeedEachOther() {
    assertThat(names(step("b", "arch:reads", ""), step("a", "arch:writes", "")))
        .containsExactly("a", "b");
  }

  @Test
  void letsAStepReadWhatItAdds() {
    assertThat(names(step("a", "arch:external", "arch:external"))).containsExactly("a");
  }

  @Test
  void saysWhichStepsNeedEachOther() {
    assertThatThrownBy(
            () ->
                names(
                    step("a", "arch:needs", "arch:reads"),
                    step("b", "arch:reads", "arch:writes"),
                    step("c", "arch:writes", "arch:reads")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("steps need each other: b needs c needs b");
  }

  @Test
  void saysWhichNeedNoStepAdds() {
    assertThatThrownBy(() -> names(step("a", "arch:reads", "arch:running")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a needs arch:running, which no step adds");
  }
}
