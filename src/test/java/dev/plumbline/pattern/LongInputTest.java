package dev.plumbline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Plumbline;
import dev.plumbline.ProcessorTime;
import dev.plumbline.Request;
import dev.plumbline.finding.Outcome;
import dev.plumbline.rule.check.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text of nearly a megabyte goes through readers, derivations and rules in linear time. */
class LongInputTest {
  private static final int LENGTH = 900_000;

  /** A quadratic pattern takes minutes. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ABC ", "a b ", "no-", "http://a ", "A1. "})
  void ofADescriptionAndAMarkdownBody(String piece) throws IOException {
    var text = piece.repeat(LENGTH / piece.length());
    Files.writeString(
        folder.resolve("a.yaml"),
        "system: a\ncomponents:\n  web: {kind: service, description: \""
            + text
            + "\"}\n  db: store\n"
            + "flows: [web -> db: https]\n");
    Files.writeString(
        folder.resolve("b.md"),
        "---\nsystem: b\ncomponents: {web: service}\n---\n# b\n\n"
            + text
            + "\n\n- "
            + text.strip().substring(0, LENGTH / 9)
            + "\n");
    checks();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "/", "a:b@", "${a", "a="})
  void ofAComposeFile(String piece) throws IOException {
    var text = piece.repeat(LENGTH / 4 / piece.length());
    Files.writeString(
        folder.resolve("compose.yaml"),
        "services:\n  web:\n    image: nginx:1.27\n    command: \""
            + text
            + "\"\n    environment:\n      A_URL: \""
            + text
            + "\"\n    labels:\n      a: \""
            + text
            + "\"\n  # "
            + text
            + "\n  db:\n    image: postgres:16\n");
    Files.writeString(folder.resolve(".env"), "A=" + text + "\n");
    checks();
  }

  private void checks() {
    var settings = Settings.on(LocalDate.of(2026, 11, 22)).withThreads(1);
    var report =
        ProcessorTime.within(
            LIMIT, () -> Plumbline.check(Request.of(List.of(Path.of(".")), folder, settings)));
    assertThat(report.counts()).containsKey("component");
    assertThat(report.outcomes())
        .extracting(Outcome::state)
        .doesNotContain(Outcome.State.ERROR, Outcome.State.TIMEOUT, Outcome.State.NOT_CHECKED);
  }
}
