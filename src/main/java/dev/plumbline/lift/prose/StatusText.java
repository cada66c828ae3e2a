package dev.plumbline.lift.prose;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A status as records of decisions state it: {@code Accepted (2026-02-01)}, {@code Superseded by
 * ADR-7}.
 *
 * @param words the words for the status itself
 * @param date the day that it names
 * @param successor what took its place
 * @param rest what else it says
 */
record StatusText(
    Optional<String> words, Optional<String> date, Optional<String> successor, String rest) {
  private static final Pattern DATE = Pattern.compile("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b");
  private static final Pattern SUCCESSOR =
      Pattern.compile("(?i)\\b(?:superseded|replaced)(?: by| with)?:? +\\[?([\\w./#-]{1,80})\\]?");
  private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:-[\\p{L}]+)?");
  private static final Pattern FILLING =
      Pattern.compile("(?i)\\b(?:on|since|by|from|as of|date)\\b|[^\\p{L}\\p{N}]+");

  static StatusText of(String text) {
    var date = DATE.matcher(text);
    var day = date.find() ? Optional.of(date.group()) : Optional.<String>empty();
    var left = date.reset().replaceAll(" ");
    var by = SUCCESSOR.matcher(left);
    if (by.find() && by.group(1).chars().anyMatch(Character::isDigit)) {
      var rest = left.substring(0, by.start()) + left.substring(by.end());
      return new StatusText(Optional.of("superseded"), day, Optional.of(by.group(1)), plain(rest));
    }
    var word = WORD.matcher(left);
    if (!word.find()) {
      return new StatusText(Optional.empty(), day, Optional.empty(), text);
    }
    var words = word.group().toLowerCase(Locale.ROOT);
    var rest = left.substring(0, word.start()) + left.substring(word.end());
    return new StatusText(Optional.of(words), day, Optional.empty(), plain(rest));
  }

  private static String plain(String rest) {
    return FILLING.matcher(rest).replaceAll("");
  }
}
