package dev.plumbline.derive.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a clause, as written and in the form in which they are compared: small letters,
 * singular.
 *
 * @param written as the author wrote them
 * @param plain as they are compared
 */
record Words(List<String> written, List<String> plain) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  static Words of(String text) {
    var written = new ArrayList<String>();
    var plain = new ArrayList<String>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      written.add(matcher.group());
      plain.add(singular(matcher.group().toLowerCase(Locale.ROOT)));
    }
    return new Words(List.copyOf(written), List.copyOf(plain));
  }

  /** Returns the singular of an English word, as far as its ending tells. */
  private static String singular(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    var plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  int size() {
    return plain.size();
  }

  /** Returns the word at a place, or nothing behind the last. */
  String at(int place) {
    return place >= 0 && place < plain.size() ? plain.get(place) : "";
  }

  boolean isAt(int place, Set<String> any) {
    return any.contains(at(place));
  }

  /** Returns the first place at or behind a start whose word is one of these, or the size. */
  int next(int start, Set<String> any) {
    int place = start;
    while (place < size() && !any.contains(at(place))) {
      place++;
    }
    return place;
  }

  /** Returns the first place behind the words that may be left out. */
  int skip(int start, Set<String> any) {
    int place = start;
    while (place < size() && any.contains(at(place))) {
      place++;
    }
    return place;
  }

  boolean hasAny(Set<String> any) {
    return plain.stream().anyMatch(any::contains);
  }
}
