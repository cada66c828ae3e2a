package dev.plumbline.message;

import java.util.regex.Pattern;

/**
 * Words that mean nothing to a host of Markdown.
 *
 * <p>GitHub and GitLab turn more into links than Markdown does: {@code @name}, {@code #1}, {@code
 * org/repo#1}, {@code !1}, {@code ~label}, {@code :smile:}, commit hashes, {@code KEY-12}, bare
 * addresses. The list grows, so this one says what is safe: letters, numbers and the punctuation of
 * a sentence.
 */
final class HarmlessWord {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d++(?:[.,:-]\\d++)*+(?:[%\\p{Sc}]|\\p{L}{0,3}+)");
  private static final Pattern WORDS =
      Pattern.compile("[\\p{L}\\p{M}\\d]++(?:['’/-][\\p{L}\\p{M}\\d]++)*+");
  private static final Pattern ABBREVIATION = Pattern.compile("(?:\\p{L}\\.)++\\p{L}?");
  private static final Pattern DASH = Pattern.compile("[–—…%]");
  private static final Pattern TICKET =
      Pattern.compile("(?<![\\p{L}\\d])\\p{L}[\\p{L}\\d]*+-\\d++(?![\\p{L}\\d])");
  private static final Pattern COMMIT =
      Pattern.compile("(?<![\\p{L}\\d])[0-9a-fA-F]{7,}+(?![\\p{L}\\d])");

  private HarmlessWord() {}

  /** Returns whether a word, without the punctuation around it, is text and nothing else. */
  static boolean is(String word) {
    boolean isText =
        NUMBER.matcher(word).matches()
            || WORDS.matcher(word).matches()
            || ABBREVIATION.matcher(word).matches()
            || DASH.matcher(word).matches();
    return isText && !TICKET.matcher(word).find() && !COMMIT.matcher(word).find();
  }
}
