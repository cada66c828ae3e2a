package dev.plumbline.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The names that one text holds: {@code Java and Spring Boot}, {@code React/TypeScript}, {@code
 * PostgreSQL (JDBC)}.
 *
 * <p>A text that is a name stays whole, and so does one of which nothing is known: it may be one
 * name that holds such a word. A slash also stands in paths, so that it parts only known names.
 */
public final class NameList {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:(?<!\\s)\\s++)?+[,;|()\\[\\]&]\\s*+|(?<!\\s)\\s++(?:[/+-]|(?i:and|or|with|using|on|over|via|in))\\s++");
  private static final Pattern TIGHT =
      Pattern.compile("(?:(?<!\\s)\\s++)?+/\\s*+|(?<=\\p{L})\\+(?=\\p{L})");

  private NameList() {}

  /**
   * Returns the names of a text in their order.
   *
   * @param known whether a text is a name
   */
  public static List<String> of(String text, Predicate<String> known) {
    var whole = text.strip();
    if (known.test(whole)) {
      return List.of(whole);
    }
    var names = new ArrayList<String>();
    for (var part : parts(BETWEEN, whole)) {
      names.addAll(known.test(part) ? List.of(part) : tight(part, known));
    }
    return names.stream().anyMatch(known) ? List.copyOf(names) : List.of(whole);
  }

  private static List<String> tight(String text, Predicate<String> known) {
    var parts = parts(TIGHT, text);
    return parts.stream().allMatch(known) ? parts : List.of(text);
  }

  private static List<String> parts(Pattern separator, String text) {
    return separator
        .splitAsStream(text)
        .map(part -> part.strip().replaceFirst("^(?i:and|or)\\s+", ""))
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
