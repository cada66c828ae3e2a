package dev.plumbline.message;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text of users inside Markdown. Whatever Markdown or its host could read as more than text stands
 * in a code span: mentions, references, links, HTML, emoji codes. What is left are plain words.
 */
public final class MarkdownText {
  /** Readers that follow cmark find no end of a code span of more than 80 backticks. */
  private static final int MOST_BACKTICKS = 10;

  private static final Pattern LONG_RUN = Pattern.compile("`{" + (MOST_BACKTICKS + 1) + ",}+");

  /** White space, control characters, and what changes the direction of writing. */
  private static final Pattern SPACE =
      Pattern.compile(
          "[\\s\\p{Z}\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]++");

  private static final Pattern BAR = Pattern.compile("(\\\\*+)\\|");

  private MarkdownText() {}

  /** Returns a sentence in one line, for the inside of a paragraph. */
  public static String sentence(String text) {
    return sentence(text, List.of());
  }

  /**
   * Returns a sentence in one line, for the inside of a paragraph.
   *
   * @param names the names in it, which stand in code spans even when they are plain words
   */
  public static String sentence(String text, Collection<String> names) {
    return new MarkdownSentence(line(text), names.stream().map(MarkdownText::line)).written();
  }

  /** Returns a text as a code span, in one line; nothing for a blank text. */
  public static String code(String text) {
    var line = LONG_RUN.matcher(line(text)).replaceAll("`".repeat(MOST_BACKTICKS) + "…");
    if (line.isEmpty()) {
      return "";
    }
    var fence = fence(line, 1);
    var pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + pad + line + pad + fence;
  }

  /** Returns a block of code. */
  public static String block(String language, String text) {
    var fence = fence(text, 3);
    return fence + language + '\n' + text.strip() + '\n' + fence;
  }

  /**
   * Returns Markdown as the content of a table's cell: its bars are escaped. Readers disagree
   * whether an odd number of backslashes before a bar escapes it already, so one is added.
   */
  public static String cell(String markdown) {
    return BAR.matcher(markdown)
        .replaceAll(
            found -> {
              int slashes = found.group(1).length();
              return "\\\\".repeat(slashes + slashes % 2 + 1) + "|";
            });
  }

  /** Returns more backticks than the text holds in a row. */
  private static String fence(String text, int least) {
    int longest = least - 1;
    int run = 0;
    for (int at = 0; at < text.length(); at++) {
      run = text.charAt(at) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return "`".repeat(longest + 1);
  }

  private static String line(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
