package dev.plumbline.message;

import java.util.List;

/** Lists of which only the first items are shown. */
public final class Items {
  private Items() {}

  /**
   * Returns such as {@code a, b and 3 more}. One more than asked for is shown, too: it takes no
   * more room than to say that there is one.
   *
   * @param most how many items are shown of a longer list
   */
  public static String some(List<String> items, int most) {
    int more = items.size() - most;
    return more <= 1
        ? String.join(", ", items)
        : String.join(", ", items.subList(0, most)) + " and " + more + " more";
  }
}
