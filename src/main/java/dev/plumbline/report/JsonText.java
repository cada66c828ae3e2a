package dev.plumbline.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.List;

/** Writes JSON in the same layout on every system: two spaces, line feeds. */
final class JsonText {
  /** Writes a value. */
  @FunctionalInterface
  interface Item<T> {
    void write(T value) throws IOException;
  }

  private JsonText() {}

  /** Writes what {@code content} generates, and a line feed. */
  static void write(Appendable out, Item<JsonGenerator> content) throws IOException {
    try (var json = new JsonFactory().createGenerator(new AppendableWriter(out))) {
      json.setPrettyPrinter(printer());
      json.setCharacterEscapes(PrintableEscapes.ALL);
      content.write(json);
    }
    out.append('\n');
  }

  /** Forwards to an {@link Appendable} without a buffer: a report may be larger than the memory. */
  private static final class AppendableWriter extends Writer {
    private final Appendable out;

    private AppendableWriter(Appendable out) {
      this.out = out;
    }

    @Override
    public void write(char[] text, int start, int length) throws IOException {
      out.append(CharBuffer.wrap(text, start, length));
    }

    @Override
    public void flush() {
      // Left to the owner of the Appendable.
    }

    @Override
    public void close() {
      // Left to the owner of the Appendable.
    }
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
