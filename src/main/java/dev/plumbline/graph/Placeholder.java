package dev.plumbline.graph;

import java.util.regex.Pattern;

/** Texts that hold the place of one that is still to be found out: they state nothing. */
public final class Placeholder {
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:TODO|FIXME|TBD|TBA|TBC|XXX)(?:[:("
              + " -].{0,200})?|(?i:todo|fixme|tbd|tba|tbc|t\\.b\\.[dac]\\.?|x{3,10}|(?:change|fill)[-_"
              + " ]?(?:me|in)|place ?holder|undefined|unknown|not (?:yet )?known(?: yet)?|(?:not"
              + " )?yet unknown|to be"
              + " (?:defined|determined|decided|announced|confirmed|done|added|agreed))"
              + "|[?~_–—-]{1,10}|…|\\.{3,10}|<[^<>@]{1,60}>|\\{\\{.{0,60}}}|\\[[\\p{L}][\\p{L}"
              + " _-]{0,60}]");

  private static final int LONGEST = 220;

  private Placeholder() {}

  /** Returns whether the whole text holds a place. */
  public static boolean isOne(String text) {
    return text.length() <= LONGEST && WHOLE.matcher(text.strip()).matches();
  }

  /** Returns whether nothing of the text can be seen: it is empty, or of spaces of any kind. */
  public static boolean isBlank(String text) {
    return text.codePoints().allMatch(Placeholder::isInvisible);
  }

  private static boolean isInvisible(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.getType(point) == Character.FORMAT
        || Character.getType(point) == Character.CONTROL;
  }
}
