package dev.plumbline.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.finding.Evidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What people write in their first hour: what is understood, and what a message tells them. */
class SpellingsTest {
  /** A block of a table: what is written, and what comes of it. */
  private record Row(String title, String written, String result) {
    static Row of(String block) {
      var title = block.lines().findFirst().orElseThrow();
      var rest = block.substring(title.length() + 1);
      int arrow = rest.indexOf("\n=>");
      return new Row(title, rest.substring(0, arrow + 1), rest.substring(arrow + 3).strip());
    }
  }

  @TestFactory
  Stream<DynamicTest> understands() throws IOException {
    return rows("spellings.txt")
        .map(
            row ->
                dynamicTest(
                    row.title(),
                    () -> {
                      var spoken = LiftedModels.lift(row.written());
                      var canonical = LiftedModels.lift(row.result());
                      assertThat(LiftedModels.problems(canonical)).isEmpty();
                      assertThat(LiftedModels.problems(spoken)).isEmpty();
                      assertThat(GraphDump.triples(spoken)).isEqualTo(GraphDump.triples(canonical));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> namesTheRemedy() throws IOException {
    return rows("first-hour.txt")
        .map(
            row ->
                dynamicTest(
                    row.title(),
                    () ->
                        assertThat(told(row.written()))
                            .anyMatch(message -> message.contains(row.result()))));
  }

  private static List<String> told(String model) {
    var architecture = LiftedModels.lift(model);
    var problems =
        architecture.problems().stream()
            .map(problem -> problem.message() + " (" + problem.hint() + ")");
    return Stream.concat(problems, architecture.notes().stream().map(Evidence::text)).toList();
  }

  private static Stream<Row> rows(String file) throws IOException {
    try (var in = SpellingsTest.class.getResourceAsStream("/lift/" + file)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^--- ")).skip(1).map(Row::of).toList().stream();
    }
  }
}
