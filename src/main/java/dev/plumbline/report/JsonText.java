package dev.plumbline.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** JSON laid out the same on every system: two spaces, line feeds. */
final class JsonText {
  /** Writes a value. */
  @FunctionalInterface
  interface Item<T> {
    void write(T value) throws IOException;
  }

  private JsonText() {}

  /** Writes what {@code content} generates, and a line feed. */
  static void write(Appendable out, Item<JsonGenerator> content) throws IOException {
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(printer());
      content.write(json);
    }
    out.append(text.getBuffer()).append('\n');
  }

  /** Writes a field that holds a list. */
  static <T> void array(JsonGenerator json, String key, List<T> values, Item<T> item)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (var value : values) {
      item.write(value);
    }
    json.writeEndArray();
  }

  private static DefaultPrettyPrinter printer() {
    var separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    var indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
