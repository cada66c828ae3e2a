package dev.plumbline.message;

import java.util.regex.Pattern;

/** Texts of users inside messages. */
public final class Quotes {
  private static final int LONGEST = 60;
  private static final String CUT = "...";
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Quotes() {}

  /** Returns the text in quotes and in one line, cut to a length that fits in a message. */
  public static String of(String text) {
    var line = SPACE.matcher(text.strip()).replaceAll(" ");
    var fitting = line.length() > LONGEST ? line.substring(0, LONGEST - CUT.length()) + CUT : line;
    return '"' + fitting + '"';
  }
}
