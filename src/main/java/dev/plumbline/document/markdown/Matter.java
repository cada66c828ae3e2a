package dev.plumbline.document.markdown;

import dev.plumbline.document.Text;

/**
 * Where the front matter of a Markdown text stands. Only blank lines and HTML comments may come
 * before it.
 *
 * @param form how it is written
 * @param open the line, from 0, that opens it
 * @param close the line that closes it; past the last line when none does
 */
public record Matter(Form form, int open, int close) {
  private static final String YAML = "---";
  private static final String TOML = "+++";

  /** How front matter is written. */
  public enum Form {
    NONE,
    YAML,
    /** Between lines of {@code +++}, as Hugo has it; nothing here reads it. */
    TOML
  }

  /** Finds the front matter of a text. */
  public static Matter of(Text text) {
    int open = afterComments(text);
    if (isFence(text, open, YAML)) {
      int close = open + 1;
      while (close < text.lines() && !isFence(text, close, YAML) && !isFence(text, close, "...")) {
        close++;
      }
      return new Matter(Form.YAML, open, close);
    }
    if (isFence(text, open, TOML)) {
      int close = open + 1;
      while (close < text.lines() && !isFence(text, close, TOML)) {
        close++;
      }
      return close < text.lines()
          ? new Matter(Form.TOML, open, close)
          : new Matter(Form.NONE, 0, 0);
    }
    return new Matter(Form.NONE, 0, 0);
  }

  /** Returns whether a line consists of this sign alone. */
  static boolean isFence(Text text, int line, String sign) {
    return line < text.lines() && text.line(line).stripTrailing().equals(sign);
  }

  /** Returns whether a line closes it. */
  boolean isClosed(Text text) {
    return close < text.lines();
  }

  /** Returns the line at which the text for people begins. */
  int body() {
    return form == Form.NONE ? 0 : close + 1;
  }

  /** Returns the first line that is neither blank nor a part of an HTML comment. */
  private static int afterComments(Text text) {
    int line = 0;
    while (line < text.lines()) {
      var written = text.line(line).strip();
      if (written.startsWith(HtmlComments.OPEN)) {
        int end = endOfComment(text, line);
        if (end < 0) {
          return line;
        }
        line = end;
      } else if (!written.isEmpty()) {
        return line;
      }
      line++;
    }
    return line;
  }

  /** Returns the line in which comments end that begin in a line, unless other text follows. */
  private static int endOfComment(Text text, int line) {
    var rest = text.line(line).strip();
    int at = line;
    while (rest.startsWith(HtmlComments.OPEN)) {
      int end = rest.indexOf(HtmlComments.CLOSE, HtmlComments.OPEN.length());
      while (end < 0) {
        if (++at >= text.lines()) {
          return -1;
        }
        rest = text.line(at);
        end = rest.indexOf(HtmlComments.CLOSE);
      }
      rest = rest.substring(end + HtmlComments.CLOSE.length()).strip();
    }
    return rest.isEmpty() ? at : -1;
  }
}
