package dev.plumbline.lift.prose;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares what people write in headings and cells. */
final class Wording {
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]{0,80}\\)");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");

  /** What is written where nothing is known. */
  private static final Set<String> NOTHING =
      Set.of("", "-", "--", "---", "–", "—", "n/a", "na", "n.a.", ".", "…", "...");

  private Wording() {}

  /** Returns a heading as a key would be written: {@code If wrong?} is {@code if-wrong}. */
  static String kebab(String text) {
    var plain = BRACKETS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    return ENDS.matcher(SEPARATORS.matcher(plain).replaceAll("-")).replaceAll("");
  }

  /** Returns whether a cell says nothing. */
  static boolean isNothing(String text) {
    return NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
