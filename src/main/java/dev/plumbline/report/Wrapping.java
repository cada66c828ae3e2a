package dev.plumbline.report;

import java.util.ArrayList;
import java.util.List;

/** Wraps long text. */
public final class Wrapping {
  private Wrapping() {}

  /**
   * Breaks text at spaces so that each line fits; the indent is kept. A longer word stays whole.
   */
  public static List<String> of(String text, int width) {
    var lines = new ArrayList<String>();
    var rest = text.stripTrailing();
    var indent = rest.substring(0, rest.length() - rest.stripLeading().length());
    while (Printable.width(rest) > width) {
      int cut = lastSpaceWithin(rest, width, indent.length());
      if (cut < 0) {
        break;
      }
      lines.add(rest.substring(0, cut));
      rest = indent + rest.substring(cut).strip();
    }
    lines.add(rest);
    return lines;
  }

  /** Returns the last space within {@code width}, else the first one after it. */
  private static int lastSpaceWithin(String text, int width, int from) {
    int used = 0;
    int best = -1;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (point == ' ' && i > from) {
        if (used > width) {
          return best >= 0 ? best : i;
        }
        best = i;
      }
      used += Printable.width(point);
      i += Character.charCount(point);
    }
    return used > width ? best : -1;
  }
}
