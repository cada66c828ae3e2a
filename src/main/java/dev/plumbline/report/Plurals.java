package dev.plumbline.report;

import java.util.List;

/** English for counts and lists. */
public final class Plurals {
  private Plurals() {}

  /** Returns such as {@code 1 flow}, {@code 3 boundaries}. */
  public static String count(int number, String noun) {
    return number + " " + (number == 1 ? noun : plural(noun));
  }

  /** Returns the plural of a class's name, as the counts of a report write it. */
  static String plural(String noun) {
    if (noun.equals("data")) {
      return "data assets";
    }
    if (noun.equals("api")) {
      return "APIs";
    }
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }

  /** Returns the singular of a plural that {@link #plural} made, or the word itself. */
  static String singular(String plural) {
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }

  /**
   * Returns the first items, as many as fit, and how many more there are: {@code a, b and 3 more}.
   *
   * @param items what to list
   * @param room the columns to stay within
   * @param least how many items to list in any case
   * @param noun what one of the rest is called, or empty
   */
  static String list(List<String> items, int room, int least, String noun) {
    int shown = Math.min(items.size(), Math.max(least, fitting(items, room)));
    while (shown > least && Printable.width(listed(items, shown, noun)) > room) {
      shown--;
    }
    return listed(items, shown, noun);
  }

  /** Returns how many of the items fit at most, however the list ends. */
  private static int fitting(List<String> items, int room) {
    int width = 0;
    for (int shown = 0; shown < items.size(); shown++) {
      width += Printable.width(items.get(shown));
      if (width > room) {
        return shown;
      }
    }
    return items.size();
  }

  private static String listed(List<String> items, int shown, String noun) {
    var head = String.join(", ", items.subList(0, shown));
    int rest = items.size() - shown;
    if (rest == 0) {
      return head;
    }
    var name = rest == 1 ? noun : plural(noun);
    return head + " and " + rest + " more" + (noun.isEmpty() ? "" : " " + name);
  }
}
