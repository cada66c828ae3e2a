package dev.plumbline.derive.prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds acronyms in texts, and knows those that everybody knows. */
final class Acronyms {
  private static final String COMMON = "/ontology/acronyms.txt";

  /** Two to six capitals and digits, at the start a capital, not a part of a name or path. */
  private static final Pattern ACRONYM =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_./@#$%{-])([A-Z][A-Z0-9]{1,5})s?(?![\\p{L}\\p{N}_@/]|[.-][\\p{L}\\p{N}])");

  private static final Pattern VERSION_OR_NUMERAL =
      Pattern.compile("[A-Z]\\d+|SP\\d+|[IVX]+|Q[1-4]|[A-Z]{1,2}\\d{2,}");
  private static final Pattern EDITION = Pattern.compile("\\d{1,2}$");

  /** Words in capitals one after the other. */
  private static final Pattern CAPITALS =
      Pattern.compile("(?<![A-Z])[A-Z]{2,}+(?:\\W{1,8}+[A-Z]{2,}+){2,}+");

  private static final Set<String> FORMATS = Set.of("file", "files", "format");

  private final Set<String> common;

  private Acronyms(Set<String> common) {
    this.common = common;
  }

  /** Reads the common list. */
  static Acronyms load() {
    try (var text = Acronyms.class.getResourceAsStream(COMMON)) {
      if (text == null) {
        throw new IllegalStateException("the class path lacks " + COMMON);
      }
      var lines = new String(text.readAllBytes(), StandardCharsets.UTF_8).lines();
      return new Acronyms(
          lines
              .filter(line -> !line.startsWith("#"))
              .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
              .map(word -> word.toUpperCase(Locale.ROOT))
              .collect(Collectors.toCollection(HashSet::new)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + COMMON, e);
    }
  }

  /** Returns the acronyms that a text uses, in their order, without those that all know. */
  Set<String> in(String text) {
    var found = new LinkedHashSet<String>();
    var shouted = CAPITALS.matcher(text).replaceAll(" ");
    var matcher = ACRONYM.matcher(shouted);
    while (matcher.find()) {
      var word = matcher.group(1);
      if (!isCommon(word) && !VERSION_OR_NUMERAL.matcher(word).matches()) {
        found.add(word);
      }
    }
    return found;
  }

  /** Returns whether all know the word, also as an edition of a standard: {@code WPA3}. */
  private boolean isCommon(String word) {
    return common.contains(word) || common.contains(EDITION.matcher(word).replaceFirst(""));
  }

  /**
   * Returns whether the text itself says what the acronym stands for, as in {@code recovery time
   * objective (RTO)} or {@code RTO (recovery time objective)}.
   */
  static boolean isExplained(String acronym, String text) {
    var words = Tokenizer.of(text);
    var letters = acronym.toLowerCase(Locale.ROOT);
    int at = words.indexOf(letters);
    var bracket = text.contains("(" + acronym + ")") || text.contains(acronym + " (");
    return isFormat(words, at)
        || bracket
            && (initials(words, at - letters.length(), at).equals(letters)
                || initials(words, at + 1, at + 1 + letters.length()).equals(letters));
  }

  /** Returns whether a word is said to be what files are in, which needs no more words. */
  private static boolean isFormat(List<String> words, int at) {
    return at >= 0 && at + 1 < words.size() && FORMATS.contains(words.get(at + 1));
  }

  private static String initials(List<String> words, int from, int to) {
    var initials = new ArrayList<String>();
    for (int index = Math.max(0, from); index < Math.min(words.size(), to); index++) {
      initials.add(words.get(index).substring(0, 1));
    }
    return String.join("", initials);
  }
}
