package dev.plumbline.report;

/**
 * Escapes text from a model for a terminal.
 *
 * <p>Control characters could move the cursor, recolour the screen or rewrite what was printed
 * before; characters that change the direction of writing could hide what a line says. Both are
 * shown as escapes.
 */
public final class Printable {
  private Printable() {}

  /** Returns the text on one line, with control characters escaped. */
  public static String of(String text) {
    if (text.codePoints().noneMatch(Printable::needsEscape)) {
      return text;
    }
    var result = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> result.append(of(point)));
    return result.toString();
  }

  /** Returns one code point, escaped if needed. */
  static String of(int point) {
    if (point == '\t' || point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029) {
      return " ";
    }
    return needsEscape(point) ? String.format("\\u%04x", point) : Character.toString(point);
  }

  static boolean needsEscape(int point) {
    return Character.isISOControl(point)
        || changesDirection(point)
        || point == 0x2028
        || point == 0x2029
        || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static boolean changesDirection(int point) {
    return point == 0x061c
        || point == 0x200e
        || point == 0x200f
        || point >= 0x202a && point <= 0x202e
        || point >= 0x2066 && point <= 0x2069;
  }

  /** Returns how many columns of a terminal printable text takes. */
  public static int width(String text) {
    return text.codePoints().map(Printable::width).sum();
  }

  static int width(int point) {
    if (point < 0x300) {
      return 1;
    }
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(point) ? 2 : 1;
  }

  /** The blocks of Unicode's East Asian Width "W" and "F" that occur in practice, and emoji. */
  private static boolean isWide(int point) {
    return point >= 0x1100 && point <= 0x115f
        || point >= 0x2e80 && point <= 0xa4cf
        || point >= 0xac00 && point <= 0xd7a3
        || point >= 0xf900 && point <= 0xfaff
        || point >= 0xfe30 && point <= 0xfe6f
        || point >= 0xff00 && point <= 0xff60
        || point >= 0xffe0 && point <= 0xffe6
        || point >= 0x1f300 && point <= 0x1faff
        || point >= 0x20000 && point <= 0x3fffd;
  }
}
