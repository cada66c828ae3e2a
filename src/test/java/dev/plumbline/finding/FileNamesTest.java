package dev.plumbline.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "names are always text there")
class FileNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.yaml",
        "/x/a b.yaml",
        "line\nend.yaml",
        "it's.yaml",
        "$'a'.yaml",
        "back\\slash.yaml",
        "-f.yaml",
        "%0A::error.yaml",
        "",
        "$HOME",
        "dir/%E9.yaml"
      })
  void showsTextAsItIs(String name) {
    assertThat(FileNames.shown(Path.of(name))).isEqualTo(name);
    assertThat(FileNames.path(name)).isEqualTo(Path.of(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "caf\u00e9.yaml",
        "\u00ff",
        "/abs/\u00e9/b.md",
        "it's \u00e9",
        "a\\\u00e9b",
        "\u00e9\n",
        "=\u00e9"
      })
  void showsOtherBytesSoThatAShellReadsThem(String latin) {
    var bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
    var shown = FileNames.shown(bytes);

    assertThat(shown).startsWith("$'").endsWith("'").isPrintable();
    assertThat(FileNames.shown(FileNames.path(shown))).isEqualTo(shown);
    assertThat(FileNames.path(shown).isAbsolute()).isEqualTo(latin.startsWith("/"));
  }

  @Test
  void writesTheBytesInOctalAndInUris() {
    var shown = FileNames.shown("dir/it's caf\u00e9.yaml".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(shown).isEqualTo("$'dir/it\\'s caf\\351.yaml'");
    assertThat(FileNames.uri(shown)).isEqualTo("dir/it%27s%20caf%E9.yaml");
    assertThat(FileNames.path(shown).toUri().getRawPath()).endsWith("/dir/it's%20caf%E9.yaml");
  }

  @Test
  void keepsANameApartThatLooksQuoted() {
    var name = Path.of("$'caf\\351'");
    var shown = FileNames.shown(name);

    assertThat(shown).isNotEqualTo(name.toString());
    assertThat(FileNames.path(shown)).isEqualTo(name);
  }
}
