package dev.plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rule.Rules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is asked of the graph grows with the model and not with its square. Counted, not timed: what
 * the second doubling adds is twice what the first adds where the work is linear, and four times
 * where it is quadratic.
 */
class GrowthTest {
  private static final double LINEAR = 2.6;

  /** Steps that are not worth a look, whatever their growth. */
  private static final long FEW = 3000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hub:40",
        "gateway:40",
        "clique:200",
        "ladder:40",
        "cycles:40",
        "topic:40",
        "database:40",
        "data-on-flow:60",
        "watched:40",
        "waivers:40",
        "apis:40",
        "statements:40",
        "risks:40"
      })
  void derivingAndCheckingTakeStepsInProportionToTheModel(String shapeAndSize) {
    var parts = shapeAndSize.split(":");
    int size = Integer.parseInt(parts[1]);
    var shape = Shapes.named(parts[0]);
    assertThat(tooMany(steps(shape, size), steps(shape, 2 * size), steps(shape, 4 * size)))
        .isEmpty();
  }

  /** Returns the steps of each derivation, and of all rules together. */
  private static Map<String, Long> steps(Shape shape, int size) {
    var work = new Work(shape.files().apply(size).get("model.yaml"));
    var steps = new TreeMap<>(work.derivations());
    steps.put("rules", work.rules(Rules.load(List.of()), List.of()));
    return steps;
  }

  private static Map<String, String> tooMany(
      Map<String, Long> one, Map<String, Long> two, Map<String, Long> four) {
    var found = new TreeMap<String, String>();
    four.forEach(
        (part, last) -> {
          long first = two.get(part) - one.get(part);
          long second = last - two.get(part);
          if (second > FEW && second > LINEAR * first) {
            found.put(part, first + " more steps, then " + second);
          }
        });
    return found;
  }
}
