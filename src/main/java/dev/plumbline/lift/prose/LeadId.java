package dev.plumbline.lift.prose;

import dev.plumbline.lift.outline.TypeNames;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An id before a text, as in {@code R-01: The provider fails}.
 *
 * @param id the id, as it is written
 * @param text what follows it
 */
record LeadId(String id, String text) {
  private static final String LETTERS = "\\p{Lu}[\\p{L}]{0,11}";
  private static final String NUMBER = "[0-9]{1,6}(?:[.-][0-9]{1,6}){0,3}";

  private static final Pattern WHOLE =
      Pattern.compile("\\[?((?:[\\p{L}]{1,12}[-_. #]{0,2})(" + NUMBER + ")[a-z]?)\\]?");

  /** With a separator behind it, or in brackets. */
  private static final Pattern SEPARATED =
      Pattern.compile(
          "(?s)(?:\\[("
              + LETTERS
              + "[-_ #]?"
              + NUMBER
              + ")\\]\\s*[:–—-]?"
              + "|("
              + LETTERS
              + "[-_ #]?"
              + NUMBER
              + ")\\s*(?:[:–—)]|\\.\\s|\\s-\\s))\\s*(.+)");

  /** With nothing but a blank behind it, before a sentence. */
  private static final Pattern BARE =
      Pattern.compile("(?s)(" + LETTERS + "[-_]?" + NUMBER + ")\\s+(\\p{Lu}.+)");

  private static final Pattern PREFIX = Pattern.compile("[\\p{L}]+");

  /** The letters before the numbers of ids, by what they are ids of. */
  private static final Map<String, Set<String>> LETTERS_OF =
      Map.of(
          "assumption", Set.of("a", "as", "asm", "ass", "asu", "assumption"),
          "decision", Set.of("d", "ad", "adr", "dec", "dr", "edr", "decision"),
          "risk", Set.of("r", "rsk", "rk", "td", "risk"),
          "control", Set.of("c", "ctl", "ctrl", "control"));

  /** Returns the id that a whole text is, such as {@code ADR 3}. */
  static Optional<String> whole(String text) {
    var matcher = WHOLE.matcher(text.strip());
    return matcher.matches() ? Optional.of(id(matcher.group(1))) : Optional.empty();
  }

  /** Returns the id before a text about an element of a class. */
  static Optional<LeadId> of(String text, String classIri) {
    var separated = SEPARATED.matcher(text.strip());
    if (separated.matches()) {
      var id = separated.group(1) == null ? separated.group(2) : separated.group(1);
      boolean sure = separated.group(1) != null || id.indexOf('-') > 0 || isOf(id, classIri);
      return sure ? Optional.of(new LeadId(id(id), separated.group(3))) : Optional.empty();
    }
    return Optional.of(BARE.matcher(text.strip()))
        .filter(Matcher::matches)
        .filter(matcher -> isOf(matcher.group(1), classIri))
        .map(matcher -> new LeadId(id(matcher.group(1)), matcher.group(2)));
  }

  private static boolean isOf(String id, String classIri) {
    var letters = PREFIX.matcher(id);
    return letters.lookingAt()
        && LETTERS_OF
            .getOrDefault(TypeNames.of(classIri), Set.of())
            .contains(letters.group().toLowerCase(Locale.ROOT));
  }

  /** Ids have no blanks. */
  private static String id(String written) {
    return written.strip().replaceAll("[ #]+", "-").replace("--", "-");
  }
}
