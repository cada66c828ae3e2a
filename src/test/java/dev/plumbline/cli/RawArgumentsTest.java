package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RawArgumentsTest {
  private static final byte[] LINE =
      "java\0-cp\0x\0Main\0check\0caf\u00e9.yaml\0-o\0json=\u00ff.json\0--fail-on=none\0"
          .getBytes(StandardCharsets.ISO_8859_1);

  @Test
  void restoresBytesThatAreNoText() {
    var decoded =
        new String[] {"check", "caf\ufffd.yaml", "-o", "json=\ufffd.json", "--fail-on=none"};

    assertThat(RawArguments.of(LINE, decoded))
        .containsExactly("check", "$'caf\\351.yaml'", "-o", "json=$'\\377.json'", "--fail-on=none");
  }

  @Test
  void leavesTextAlone() {
    var text = new String[] {"query", "SELECT * { FILTER regex(?a, '^x$') }"};

    assertThat(RawArguments.of(text)).isSameAs(text);
    assertThat(RawArguments.of(new byte[0], "\ufffd")).containsExactly("\ufffd");
  }
}
