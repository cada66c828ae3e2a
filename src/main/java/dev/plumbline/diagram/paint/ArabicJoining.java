package dev.plumbline.diagram.paint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Replaces Arabic letters by their contextual forms: isolated, final, initial and medial (Unicode,
 * Arabic Presentation Forms).
 */
final class ArabicJoining {
  private static final int LAM = 0x0644;
  private static final int TATWEEL = 0x0640;
  private static final int BOTH_SIDES = 4;
  private static final Map<Integer, Forms> FORMS = forms();
  private static final Map<Integer, Integer> LAM_ALEF =
      Map.of(0x0622, 0xFEF5, 0x0623, 0xFEF7, 0x0625, 0xFEF9, 0x0627, 0xFEFB);

  private ArabicJoining() {}

  /**
   * The forms of one letter, which are consecutive code points.
   *
   * @param first the isolated form
   * @param count one, two (isolated and end) or four
   */
  private record Forms(int first, int count) {}

  private static Map<Integer, Forms> forms() {
    var forms = new HashMap<Integer, Forms>();
    add(forms, 0x0621, 0xFE80, "12222424244444222244444444");
    add(forms, 0x0641, 0xFED1, "4444444224");
    add(forms, 0x067E, 0xFB56, "4");
    add(forms, 0x0686, 0xFB7A, "4");
    add(forms, 0x0698, 0xFB8A, "2");
    add(forms, 0x06A9, 0xFB8E, "4");
    add(forms, 0x06AF, 0xFB92, "4");
    add(forms, 0x06CC, 0xFBFC, "4");
    return forms;
  }

  private static void add(Map<Integer, Forms> forms, int letter, int form, String counts) {
    int next = form;
    for (int at = 0; at < counts.length(); at++) {
      int count = counts.charAt(at) - '0';
      forms.put(letter + at, new Forms(next, count));
      next += count;
    }
  }

  /** Returns a text with joined letters, still in logical order. */
  static String of(String text) {
    int[] points = text.codePoints().toArray();
    if (Arrays.stream(points).noneMatch(FORMS::containsKey)) {
      return text;
    }
    var joined = new StringBuilder(text.length());
    for (int at = 0; at < points.length; at++) {
      boolean before = joinsOnward(points, at, -1) && joinsBack(points[at]);
      if (points[at] == LAM && at + 1 < points.length && LAM_ALEF.containsKey(points[at + 1])) {
        joined.appendCodePoint(LAM_ALEF.get(points[at + 1]) + (before ? 1 : 0));
        at++;
      } else {
        joined.appendCodePoint(form(points, at, before));
      }
    }
    return joined.toString();
  }

  private static int form(int[] points, int at, boolean before) {
    var forms = FORMS.get(points[at]);
    if (forms == null) {
      return points[at];
    }
    boolean after = forms.count == BOTH_SIDES && joinsBack(neighbour(points, at, 1));
    return forms.first + (after ? 2 : 0) + (before ? 1 : 0);
  }

  private static boolean joinsOnward(int[] points, int at, int step) {
    int other = neighbour(points, at, step);
    return other == TATWEEL || FORMS.containsKey(other) && FORMS.get(other).count == BOTH_SIDES;
  }

  private static boolean joinsBack(int point) {
    return point == TATWEEL || FORMS.containsKey(point) && FORMS.get(point).count > 1;
  }

  /** Returns the next character in a direction that is not a combining mark, or 0. */
  private static int neighbour(int[] points, int at, int step) {
    int next = at + step;
    while (next >= 0
        && next < points.length
        && Character.getType(points[next]) == Character.NON_SPACING_MARK) {
      next += step;
    }
    return next < 0 || next >= points.length ? 0 : points[next];
  }
}
