package dev.plumbline.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The list of hostile texts: {@code src/test/resources/hostile/texts.yaml}. */
final class HostileTexts {
  private static final Path FILE = Path.of("src/test/resources/hostile/texts.yaml");

  private HostileTexts() {}

  /** Returns the texts by their names. */
  static Map<String, String> all() {
    try {
      var texts = new LinkedHashMap<String, String>();
      var read =
          (Map<?, ?>)
              new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILE));
      read.forEach((name, text) -> texts.put(name.toString(), text.toString()));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the texts as arguments of tests. */
  static Stream<Named<String>> named() {
    return all().entrySet().stream().map(each -> Named.of(each.getKey(), each.getValue()));
  }

  /** Returns a text as a double-quoted scalar of YAML. */
  static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (char unit : text.toCharArray()) {
      boolean plain = unit >= ' ' && unit < 0x7f && unit != '"' && unit != '\\';
      quoted.append(plain ? String.valueOf(unit) : "\\u%04x".formatted((int) unit));
    }
    return quoted.append('"').toString();
  }
}
