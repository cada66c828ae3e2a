package dev.plumbline.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
  @Test
  void coloursOnATerminalOnly() {
    assertThat(terminal(true, Map.of()).wantsColor()).isTrue();
    assertThat(terminal(false, Map.of()).wantsColor()).isFalse();
    assertThat(terminal(true, Map.of("TERM", "dumb")).wantsColor()).isFalse();
  }

  @Test
  void obeysTheVariablesForColour() {
    assertThat(terminal(true, Map.of("NO_COLOR", "1")).wantsColor()).isFalse();
    assertThat(terminal(true, Map.of("NO_COLOR", "")).wantsColor()).isTrue();
    assertThat(terminal(false, Map.of("FORCE_COLOR", "1")).wantsColor()).isTrue();
    assertThat(terminal(true, Map.of("FORCE_COLOR", "0")).wantsColor()).isFalse();
    assertThat(terminal(false, Map.of("NO_COLOR", "1", "FORCE_COLOR", "1")).wantsColor()).isFalse();
  }

  @Test
  void letsTheOptionWin() {
    var plain = terminal(false, Map.of("NO_COLOR", "1"));

    assertThat(ColorChoice.ALWAYS.on(plain)).isTrue();
    assertThat(ColorChoice.NEVER.on(terminal(true, Map.of()))).isFalse();
    assertThat(ColorChoice.AUTO.on(plain)).isFalse();
  }

  @Test
  void takesTheWidthOfTheTerminal() {
    assertThat(terminal(true, Map.of("COLUMNS", "72")).width()).isEqualTo(72);
    assertThat(terminal(true, Map.of("COLUMNS", "wide")).width()).isEqualTo(100);
    assertThat(terminal(false, Map.of()).width()).isEqualTo(100);
  }

  private static Terminal terminal(boolean isTerminal, Map<String, String> environment) {
    var nowhere = new PrintWriter(Writer.nullWriter());
    return new Terminal(
        InputStream.nullInputStream(),
        nowhere,
        nowhere,
        isTerminal,
        isTerminal,
        isTerminal,
        Path.of(""),
        environment,
        () -> LocalDate.EPOCH);
  }
}
