package dev.plumbline.derive.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words in a text. */
final class Tokenizer {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private Tokenizer() {}

  /**
   * Returns where the word stands as a whole word, with a plural s or without, at or after a place,
   * or a negative number.
   */
  static int indexOf(String text, String word, int from) {
    for (int at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      var startsWord = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (startsWord && (endsWord(text, end) || isPlural(text, end))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean endsWord(String text, int end) {
    return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
  }

  private static boolean isPlural(String text, int end) {
    return text.charAt(end) == 's' && endsWord(text, end + 1);
  }

  /** Returns the words of a text in small letters. */
  static List<String> of(String text) {
    var words = new ArrayList<String>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
