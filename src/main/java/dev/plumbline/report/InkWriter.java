package dev.plumbline.report;

import dev.plumbline.finding.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes lines for people, with colours where the layout has them. */
final class InkWriter {
  /** The role of a piece of text, which decides its colour. */
  enum Ink {
    PLAIN(""),
    PLACE("1"),
    ERROR("1;31"),
    WARNING("1;33"),
    INFO("1;36"),
    FAINT("2"),
    LABEL("1");

    private final String code;

    Ink(String code) {
      this.code = code;
    }

    static Ink of(Severity severity) {
      return switch (severity) {
        case ERROR -> ERROR;
        case WARNING -> WARNING;
        case INFO -> INFO;
      };
    }
  }

  private final Appendable out;
  private final TextLayout layout;

  InkWriter(Appendable out, TextLayout layout) {
    this.out = out;
    this.layout = layout;
  }

  int width() {
    return layout.width();
  }

  /** Writes untrusted text. */
  InkWriter write(Ink ink, String text) throws IOException {
    var safe = Printable.of(text);
    if (layout.color() && ink != Ink.PLAIN && !safe.isEmpty()) {
      out.append("\u001b[").append(ink.code).append('m').append(safe).append("\u001b[0m");
    } else {
      out.append(safe);
    }
    return this;
  }

  InkWriter write(String text) throws IOException {
    return write(Ink.PLAIN, text);
  }

  InkWriter line() throws IOException {
    out.append('\n');
    return this;
  }

  /** Writes a label and, beside it, wrapped text; line breaks in the text are kept. */
  void block(String label, String text) throws IOException {
    int indent = label.length() + 3;
    var lines = new ArrayList<String>();
    text.lines().forEach(line -> lines.addAll(Wrapping.of(Printable.of(line), width() - indent)));
    block(label, lines);
  }

  /**
   * Writes a label and, beside it, items; an item that fits into a line is not wrapped.
   *
   * @param maximum the largest number of rows; one more row then counts the items left out
   */
  void items(String label, List<String> items, int maximum) throws IOException {
    int room = width() - label.length() - 3;
    var lines = new ArrayList<String>();
    var row = "";
    int rows = 1;
    for (int i = 0; i < items.size(); i++) {
      var item = Printable.of(items.get(i)) + (i < items.size() - 1 ? ";" : "");
      if (!row.isEmpty() && Printable.width(row) + 1 + Printable.width(item) > room) {
        lines.addAll(Wrapping.of(row, room));
        row = "";
        if (++rows > maximum && i < items.size() - 1) {
          row = "and " + (items.size() - i) + " more (--verbose)";
          break;
        }
      }
      row = row.isEmpty() ? item : row + " " + item;
    }
    lines.addAll(Wrapping.of(row, room));
    block(label, lines);
  }

  private void block(String label, List<String> lines) throws IOException {
    int indent = label.length() + 3;
    write("  ").write(Ink.LABEL, label);
    var lead = " ";
    for (var line : lines) {
      write(lead).write(line).line();
      lead = " ".repeat(indent);
    }
  }
}
