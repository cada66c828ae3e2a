package dev.plumbline.diagram.paint;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Converts texts to visual order: their characters from left to right. */
final class VisualOrder {
  private static final int FIRST_RIGHT_TO_LEFT = 0x0590;
  private static final String PAIRS = "()[]{}<>«»";

  private VisualOrder() {}

  /**
   * Returns a line as it is drawn, also by viewers of SVG: Hebrew and Arabic in reverse, letters
   * joined.
   */
  static String of(String text) {
    if (text.chars().allMatch(sign -> sign < FIRST_RIGHT_TO_LEFT)) {
      return text;
    }
    var joined = ArabicJoining.of(text);
    var bidi = new Bidi(joined, Bidi.DIRECTION_LEFT_TO_RIGHT);
    if (bidi.isLeftToRight()) {
      return joined;
    }
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    Object[] runs = new Object[count];
    for (int run = 0; run < count; run++) {
      levels[run] = (byte) bidi.getRunLevel(run);
      var part = joined.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      runs[run] = levels[run] % 2 == 0 ? part : reversed(part);
    }
    Bidi.reorderVisually(levels, 0, runs, 0, count);
    var visual = new StringBuilder(joined.length());
    for (var run : runs) {
      visual.append(run);
    }
    return visual.toString();
  }

  /** Returns a text in reverse; marks stay after their letters, brackets are mirrored. */
  private static String reversed(String text) {
    List<StringBuilder> clusters = new ArrayList<>();
    text.codePoints()
        .forEach(
            point -> {
              if (clusters.isEmpty() || Character.getType(point) != Character.NON_SPACING_MARK) {
                clusters.add(new StringBuilder());
              }
              clusters.get(clusters.size() - 1).appendCodePoint(mirrored(point));
            });
    var back = new StringBuilder(text.length());
    for (int at = clusters.size() - 1; at >= 0; at--) {
      back.append(clusters.get(at));
    }
    return back.toString();
  }

  private static int mirrored(int point) {
    int at = PAIRS.indexOf(point);
    return at < 0 ? point : PAIRS.charAt(at ^ 1);
  }
}
