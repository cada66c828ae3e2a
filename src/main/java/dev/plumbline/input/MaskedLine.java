package dev.plumbline.input;

import dev.plumbline.importer.SecretText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides the secrets of a line, since more people read the logs of a CI server than the file. What
 * is hidden keeps its length, so that marks below the line stay where they are.
 */
final class MaskedLine {
  /** A name and its value, as YAML, JSON, env files and command lines write them. */
  private static final Pattern SETTING =
      Pattern.compile(
          "([A-Za-z][\\w.-]{0,100}+)[\"']?\\s{0,9}[:=]\\s{0,9}"
              + "(?:\"([^\"]{1,200})|'([^']{1,200})|([^\\s\"',}\\]]{1,200}))");

  /** A password in an address. */
  private static final Pattern IN_ADDRESS =
      Pattern.compile("://[^/\\s:@]{0,200}:([^@\\s/]{1,500})@");

  private static final Pattern WORD = Pattern.compile("[\\w.:/+=-]{16,500}");

  /** As much of a value as is looked at; a longer one is hidden to its end. */
  private static final int LONG = 200;

  private MaskedLine() {}

  /** Returns the line with stars for its secrets. */
  static String of(String line) {
    var masked = new StringBuilder(line);
    var settings = SETTING.matcher(line);
    int from = 0;
    while (settings.find(from)) {
      int group = value(settings);
      if (SecretText.isIn(settings.group(1), settings.group(group))) {
        hide(masked, settings, group);
      }
      from = settings.start(group);
    }
    var addresses = IN_ADDRESS.matcher(line);
    while (addresses.find()) {
      if (!addresses.group(1).contains("$")) {
        hide(masked, addresses, 1);
      }
    }
    var words = WORD.matcher(line);
    while (words.find()) {
      if (SecretText.isToken(words.group())) {
        hide(masked, words, 0);
      }
    }
    return masked.toString();
  }

  private static int value(Matcher setting) {
    if (setting.group(2) != null) {
      return 2;
    }
    return setting.group(3) != null ? 3 : 4;
  }

  private static boolean isPart(char next) {
    return !Character.isWhitespace(next) && "\"',}]".indexOf(next) < 0;
  }

  private static void hide(StringBuilder line, Matcher matcher, int group) {
    int end = matcher.end(group);
    while (end < line.length() && end - matcher.start(group) >= LONG && isPart(line.charAt(end))) {
      end++;
    }
    for (int i = matcher.start(group); i < end; i++) {
      line.setCharAt(i, '*');
    }
  }
}
