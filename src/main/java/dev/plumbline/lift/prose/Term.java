package dev.plumbline.lift.prose;

import dev.plumbline.finding.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A term as glossaries write it, with its other names: {@code RTO (recovery time objective)},
 * {@code BLE, BTLE}.
 *
 * @param id the term
 * @param synonyms its other names
 */
record Term(String id, List<String> synonyms) {
  private static final Pattern BRACKETED = Pattern.compile("(.{1,80}?)\\s+\\(([^()]{1,80})\\)");
  private static final Pattern SHORT =
      Pattern.compile("(?=.*\\p{Lu}.*\\p{Lu})[\\p{L}\\p{N}-]{2,8}");
  private static final Pattern COMMA = Pattern.compile("(?:(?<!\\s)\\s++)?+[,/]\\s++");

  static Term of(String written) {
    var text = written.strip();
    var brackets = BRACKETED.matcher(text);
    if (brackets.matches()) {
      var first = brackets.group(1).strip();
      var second = brackets.group(2).strip();
      if (isShort(first) || isShort(second)) {
        return new Term(first, List.of(second));
      }
    }
    var names = new ArrayList<>(List.of(COMMA.split(text)));
    boolean several = names.size() > 1 && names.stream().allMatch(Term::isShort);
    return several
        ? new Term(names.get(0), names.subList(1, names.size()))
        : new Term(text, List.of());
  }

  private static boolean isShort(String text) {
    return SHORT.matcher(text).matches();
  }

  /** Names an element after the term. */
  void name(StatementBuilder builder, Location at) {
    builder.put(StatementBuilder.ID, id, at);
    if (!synonyms.isEmpty()) {
      builder.put("synonyms", synonyms, at);
    }
  }
}
