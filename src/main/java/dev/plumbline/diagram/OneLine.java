package dev.plumbline.diagram;

/** Prepares texts for pictures and diagram files. */
public final class OneLine {
  private OneLine() {}

  /**
   * Returns a text on one line. White space becomes blanks, and characters that cannot be shown
   * become U+FFFD.
   */
  public static String of(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.isWhitespace(point) ? ' ' : point)
        .map(point -> isShown(point) ? point : 0xFFFD)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  private static boolean isShown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> !changesDirection(point);
    };
  }

  private static boolean changesDirection(int point) {
    return point == 0x061C
        || point == 0x200E
        || point == 0x200F
        || point >= 0x202A && point <= 0x202E
        || point >= 0x2066 && point <= 0x2069;
  }
}
