package dev.plumbline.input;

import dev.plumbline.message.Nearness;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files that are not read by their names, and that a model may have by mistake. */
final class NearNames {
  /** A copy, a download, or what an editor that hides endings has saved. */
  private static final Pattern COPY =
      Pattern.compile(".*\\.(ya?ml|json|md|mdx|markdown)([.~_-].*| .*)");

  private static final List<String> ENDINGS = List.of("yaml", "json");

  private NearNames() {}

  /** Returns whether a name is nearly that of a file that may hold a model. */
  static boolean isOne(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    var ending = lower.substring(lower.lastIndexOf('.') + 1);
    return lower.indexOf('.') >= 0
        && (ending.equals("txt")
            || COPY.matcher(lower).matches()
            || ENDINGS.stream().anyMatch(each -> Nearness.isOneSlip(ending, each)));
  }
}
