package dev.plumbline.report;

import java.io.IOException;
import java.util.List;

/** Writes XML 1.0, indented by two spaces per level. */
final class Xml {
  private final Appendable out;
  private int depth;

  Xml(Appendable out) {
    this.out = out;
  }

  void declaration() throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Starts an element; {@code attributes} alternates names and values. */
  void open(String name, List<String> attributes) throws IOException {
    start(name, attributes).append(">\n");
    depth++;
  }

  void close(String name) throws IOException {
    depth--;
    indent().append("</").append(name).append(">\n");
  }

  /** Writes an element that holds text only. */
  void text(String name, List<String> attributes, String text) throws IOException {
    start(name, attributes);
    if (text.isEmpty()) {
      out.append("/>\n");
    } else {
      out.append('>').append(escaped(text)).append("</").append(name).append(">\n");
    }
  }

  private Appendable start(String name, List<String> attributes) throws IOException {
    indent().append('<').append(name);
    for (int i = 0; i < attributes.size(); i += 2) {
      out.append(' ').append(attributes.get(i)).append("=\"");
      out.append(escaped(attributes.get(i + 1)).replace("\n", "&#10;")).append('"');
    }
    return out;
  }

  private Appendable indent() throws IOException {
    return out.append("  ".repeat(depth));
  }

  /** Escapes markup and characters that XML does not allow. */
  private static String escaped(String text) {
    var result = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> result.append("&amp;");
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '"' -> result.append("&quot;");
                case '\n' -> result.append('\n');
                default -> result.append(Printable.of(point));
              }
            });
    return result.toString().replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff");
  }
}
