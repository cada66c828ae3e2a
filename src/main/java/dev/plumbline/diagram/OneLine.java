package dev.plumbline.diagram;

/** Texts as pictures and files of diagrams hold them: in one line. */
public final class OneLine {
  private OneLine() {}

  /** Returns a text in one line, without what files and pictures cannot hold. */
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
      default -> point < 0x202A || point > 0x202E && (point < 0x2066 || point > 0x2069);
    };
  }
}
