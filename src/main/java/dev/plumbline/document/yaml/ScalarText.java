package dev.plumbline.document.yaml;

import dev.plumbline.document.Tree;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Writes scalars: plain, in quotes, or as lines after {@code |}. */
final class ScalarText {
  /**
   * Plain texts that some YAML reader takes for null, a boolean, a number, a date or a merge key.
   */
  private static final Pattern NOT_TEXT =
      Pattern.compile(
          "|~|null|true|false|yes|no|on|off|y|n|<<|=|[-+]?\\.inf|\\.nan|[-+]?0[xo][\\da-f_]+"
              + "|[-+]?(\\d[\\d_,]*(\\.[\\d_]*)?|\\.\\d[\\d_]*)(e[-+]?\\d+)?|[-+]?\\d++(:\\d++)++"
              + "|\\d{4}-\\d\\d?-\\d\\d?([t ].*)?",
          Pattern.CASE_INSENSITIVE);

  /** Characters that have a special meaning at the start of a value. */
  private static final String INDICATORS = "?:,[]{}#&*!|>'\"%@`";

  private static final String BRACKETS = ",[]{}";

  private ScalarText() {}

  /** Returns whether this text as a plain scalar could be read as something other than text. */
  static boolean isAmbiguous(String text) {
    return NOT_TEXT.matcher(text).matches();
  }

  /** Returns a key as it is written. */
  static String key(Tree.Scalar key, boolean flow) {
    var isPlain = isPlain(key.text(), flow) && !key.text().equals("<<");
    return isPlain && !(key.quoted() && isAmbiguous(key.text())) ? key.text() : quoted(key.text());
  }

  /** Returns a value at the end of a line; empty for an empty value. */
  static String inBlock(Tree.Scalar value) {
    return isNothing(value) ? "" : text(value, false);
  }

  /** Returns a value inside brackets. */
  static String inFlow(Tree.Scalar value) {
    return isNothing(value) ? "~" : text(value, true);
  }

  private static boolean isNothing(Tree.Scalar value) {
    return value.text().isEmpty() && !value.quoted();
  }

  private static String text(Tree.Scalar value, boolean flow) {
    var isPlain = isPlain(value.text(), flow) && !(value.quoted() && isAmbiguous(value.text()));
    return isPlain ? value.text() : quoted(value.text());
  }

  private static boolean isPlain(String text, boolean flow) {
    return !text.isEmpty()
        && hasPlainStart(text)
        && text.strip().equals(text)
        && text.chars().allMatch(unit -> unit >= ' ' && unit != 0x7F)
        && isVisible(text)
        && !text.contains(": ")
        && !text.endsWith(":")
        && !text.contains(" #")
        && !(flow && text.chars().anyMatch(unit -> BRACKETS.indexOf(unit) >= 0));
  }

  private static boolean hasPlainStart(String text) {
    if (text.startsWith("---") || text.startsWith("...")) {
      return false;
    }
    return text.charAt(0) == '-'
        ? text.length() > 1 && text.charAt(1) != ' ' && BRACKETS.indexOf(text.charAt(1)) < 0
        : INDICATORS.indexOf(text.charAt(0)) < 0;
  }

  /** Returns whether every code point is printable and visible. */
  private static boolean isVisible(String text) {
    return text.codePoints()
        .allMatch(
            point ->
                StreamReader.isPrintable(point)
                    && point != 0x85
                    && point != 0x2028
                    && point != 0x2029
                    && point != 0xFEFF);
  }

  /** Returns whether a value is written as lines after {@code |}. */
  static boolean isBlock(Tree.Scalar value) {
    var text = value.text();
    return text.indexOf('\n') > 0
        && text.indexOf('\r') < 0
        && isVisible(text)
        && !text.endsWith("\n\n")
        && text.lines().allMatch(ScalarText::isBlockLine)
        && !text.startsWith(" ");
  }

  private static boolean isBlockLine(String line) {
    return line.isEmpty() || line.stripTrailing().equals(line) && line.charAt(0) != '\t';
  }

  /** Returns a value as lines after {@code |}. */
  static String block(Tree.Scalar value, int indent) {
    var out = new StringBuilder(value.text().endsWith("\n") ? "|\n" : "|-\n");
    value
        .text()
        .lines()
        .forEach(line -> out.append(line.isEmpty() ? "" : " ".repeat(indent) + line).append('\n'));
    return out.toString();
  }

  private static String quoted(String text) {
    var isSimple = isVisible(text) && text.chars().allMatch(unit -> unit >= ' ' && unit != 0x7F);
    if (isSimple && (text.indexOf('"') >= 0 || text.indexOf('\\') >= 0)) {
      return '\'' + text.replace("'", "''") + '\'';
    }
    var out = new StringBuilder("\"");
    text.codePoints().forEach(point -> escape(point, out));
    return out.append('"').toString();
  }

  private static void escape(int point, StringBuilder out) {
    switch (point) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (point >= ' ' && point != 0x7F && isVisible(Character.toString(point))) {
          out.appendCodePoint(point);
        } else {
          out.append("\\u%04X".formatted(point));
        }
      }
    }
  }
}
