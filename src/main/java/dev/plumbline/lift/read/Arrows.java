package dev.plumbline.lift.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Arrows of other notations, which people write between the ends of a flow. */
final class Arrows {
  private static final List<String> BOTH_WAYS = List.of("<->", "<-->", "<=>", "\u2194", "\u21d4");
  private static final List<String> ALONG =
      List.of("-->", "--->", "->>", "=>", "==>", "~>", "\u2192", "\u27f6", "\u21d2");
  private static final List<String> BACK = List.of("<-", "<--", "<=", "\u2190");

  private static final Pattern ARROW =
      Pattern.compile("<[-=]{1,3}>?|[-=~]{1,3}>>?|[\u2190\u2192\u2194\u21d2\u21d4\u27f6]");

  private Arrows() {}

  /** Returns what to write instead of the first foreign arrow of a text, where it has one. */
  static Optional<String> remedy(String text) {
    var matcher = ARROW.matcher(text);
    while (matcher.find()) {
      var arrow = matcher.group();
      if (ALONG.contains(arrow)) {
        return Optional.of("write -> and not " + arrow + " between who calls and who answers");
      }
      if (BOTH_WAYS.contains(arrow)) {
        return Optional.of("write two flows, a -> b and b -> a, or only the one who calls");
      }
      if (BACK.contains(arrow)) {
        return Optional.of("write it the other way round, who calls first: a -> b");
      }
    }
    return Optional.empty();
  }
}
