package dev.plumbline.lift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file may state as the version of the format that it is written for. */
class FormatVersionsTest {
  private static final String MODEL = "model: %s\nsystem: shop\ncomponents: {api: service}\n";

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"1\"", "1.0", "' 1 '"})
  void readsTheFirstFormat(String version) {
    assertThat(LiftedModels.lift(MODEL.formatted(version)).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "\"2\", 2", "3.0, 3.0", "12, 12"})
  void saysThatALaterReleaseReadsALaterFormat(String version, String named) {
    var problems = LiftedModels.lift(MODEL.formatted(version) + "future: key\n").problems();

    assertThat(problems).extracting(each -> each.rule().id()).containsExactly("other-format");
    assertThat(problems.get(0).message())
        .isEqualTo(
            "this file is written for format "
                + named
                + "; this Plumbline (development) reads format 1; take a later release");
    assertThat(problems.get(0).at().line()).isEqualTo(1);
    assertThat(problems.get(0).at().column()).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "1.5", "v1", "-1", "''", "", "{a: b}", "[1]", "one"})
  void refusesWhatIsNoVersion(String version) {
    var problems = LiftedModels.lift(MODEL.formatted(version)).problems();

    assertThat(problems).extracting(each -> each.rule().id()).containsExactly("invalid-value");
    assertThat(problems.get(0).message()).startsWith("\"model\" states the version of the format");
  }

  @Test
  void takesTheVersionInEachFileOfASystem() {
    var files =
        Map.of(
            "a.yaml", "model: 1\nsystem: shop\ncomponents: {api: service}\n",
            "b.yaml", "model: 1\nsystem: shop\ncomponent: api\nowner: team\n",
            "c.md", "---\nmodel: 1\nsystem: shop\ndata: {order: internal}\n---\n# Shop\n");

    assertThat(LiftedModels.lift(files, Optional.empty()).problems()).isEmpty();
  }

  @Test
  void reportsTheOneFileOfAnotherFormat() {
    var files =
        Map.of(
            "a.yaml", "model: 1\nsystem: shop\ncomponents: {api: service}\n",
            "c.md", "---\nmodel: 2\nsystem: shop\nnew-key: 1\n---\n# Shop\n");

    assertThat(LiftedModels.lift(files, Optional.empty()).problems())
        .extracting(Finding::at)
        .extracting(at -> at.file() + ":" + at.line())
        .containsExactly("c.md:2");
  }
}
