package dev.plumbline.rule;

import java.util.Optional;

/**
 * What a header points at: {@code flow}, {@code arch:encryption} or {@code data
 * arch:classification}.
 *
 * @param variable the variable; empty for the counted element
 * @param property the property's prefixed name; empty for the element as a whole
 */
public record PlaceReference(Optional<String> variable, Optional<String> property) {
  /**
   * Reads {@code variable}, {@code prefix:property} or {@code variable prefix:property}.
   *
   * @throws IllegalArgumentException when it is none of them
   */
  static PlaceReference parse(String text) {
    var words = text.strip().split("\\s+");
    if (words.length == 2 && !isProperty(words[0]) && isProperty(words[1])) {
      return new PlaceReference(Optional.of(words[0]), Optional.of(words[1]));
    }
    if (words.length == 1 && !words[0].isEmpty()) {
      return isProperty(words[0])
          ? new PlaceReference(Optional.empty(), Optional.of(words[0]))
          : new PlaceReference(Optional.of(words[0]), Optional.empty());
    }
    throw new IllegalArgumentException(
        "expected a variable, a property or both, as in data arch:classification, but found \""
            + text
            + '"');
  }

  private static boolean isProperty(String word) {
    return word.indexOf(':') > 0;
  }
}
