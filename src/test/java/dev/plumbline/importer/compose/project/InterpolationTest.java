package dev.plumbline.importer.compose.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ProcessorTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationTest {
  private static final Map<String, String> KNOWN = Map.of("TAG", "1.2", "EMPTY", "");

  private final Interpolation interpolation =
      new Interpolation(name -> Optional.ofNullable(KNOWN.get(name)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "redis:${TAG} | redis:1.2",
        "redis:$TAG-alpine | redis:1.2-alpine",
        "redis:${NONE} | redis:${NONE}",
        "redis:$NONE | redis:${NONE}",
        "${NONE:-latest} | latest",
        "${NONE-latest} | latest",
        "${EMPTY:-latest} | latest",
        "[${EMPTY-latest}] | []",
        "${NONE:-${OTHER:-deep}} | deep",
        "${NONE:-${TAG}} | 1.2",
        "${NONE:?must be set} | ${NONE}",
        "${TAG:?must be set} | 1.2",
        "${TAG:+yes} | yes",
        "[${NONE:+yes}] | []",
        "a$$b | a$b",
        "$$(cat /run/x) | $(cat /run/x)",
        "5$ | 5$",
        "$1 | $1",
        "${unclosed | ${unclosed",
      })
  void replacesVariables(String text, String expected) {
    assertThat(interpolation.in(text)).isEqualTo(expected);
  }

  @Test
  void readsHostileTextInTime() {
    var texts =
        List.of(
            "${a:-".repeat(3_000) + "}".repeat(3_000), "${".repeat(80_000), "$".repeat(1_000_000));
    assertThat(
            ProcessorTime.within(
                Duration.ofSeconds(20), () -> texts.stream().map(interpolation::in).toList()))
        .hasSize(3);
  }
}
