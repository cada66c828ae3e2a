package dev.plumbline.pattern;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A regular expression as it stands in the code.
 *
 * @param place the file and the line
 * @param regex the expression; empty when it is put together while the program runs
 * @param uses the methods that get it, such as {@code find}
 */
record WrittenPattern(String place, String code, String regex, int flags, Set<String> uses) {
  /** The methods that look for a pattern at each place of a text; others try it at the start. */
  private static final Set<String> SEEKING =
      Set.of(
          "find",
          "results",
          "replaceAll",
          "replaceFirst",
          "split",
          "splitAsStream",
          "asPredicate",
          "appendReplacement",
          "passed on");

  boolean isConstant() {
    return !regex.isEmpty();
  }

  Pattern pattern() {
    return Pattern.compile(regex, flags);
  }

  boolean isSought() {
    return uses.stream().anyMatch(SEEKING::contains);
  }
}
