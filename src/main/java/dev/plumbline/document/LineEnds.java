package dev.plumbline.document;

/**
 * The line ends that YAML 1.1 and Unicode know beside LF and CR: U+0085, U+2028 and U+2029. In YAML
 * 1.2 they are characters of a text like any other.
 */
public final class LineEnds {
  private LineEnds() {}

  /**
   * Returns the text of a file with LF for these line ends if it has no others, and so would be one
   * long line. Every character keeps its index.
   */
  public static String usual(String text) {
    boolean usual = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    if (usual || !isIn(text) || isJson(text)) {
      return text;
    }
    return text.codePoints()
        .map(point -> isOne(point) ? '\n' : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** In JSON, they stand only inside of quotes. */
  private static boolean isJson(String text) {
    var start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  /** Returns whether a text has such a line end. */
  public static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOne(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(int point) {
    return point == 0x85 || point == 0x2028 || point == 0x2029;
  }
}
