package dev.plumbline.report;

import dev.plumbline.message.Plurals;
import java.util.List;

/** Shortens lists: {@code a, b and 3 more}. */
final class Lists {
  private Lists() {}

  /**
   * Returns as many items as fit and the number of the rest: {@code a, b and 3 more}.
   *
   * @param items what to list
   * @param room the columns to stay within
   * @param least the number of items to list even if they do not fit
   * @param noun the singular name of an item, or empty
   */
  static String shortened(List<String> items, int room, int least, String noun) {
    int shown = Math.min(items.size(), Math.max(least, fitting(items, room)));
    while (shown > least && Printable.width(listed(items, shown, noun)) > room) {
      shown--;
    }
    return listed(items, shown, noun);
  }

  /** Returns how many items fit, without the text that counts the rest. */
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
    var name = rest == 1 ? Plurals.singular(noun) : Plurals.plural(noun);
    return head + " and " + rest + " more" + (noun.isEmpty() ? "" : " " + name);
  }
}
