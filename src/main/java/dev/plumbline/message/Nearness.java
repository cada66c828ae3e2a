package dev.plumbline.message;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How near two spellings are: the least number of letters to put in, take out, change or swap with
 * their neighbour that makes one the other (optimal string alignment after Damerau, 1964), where
 * case and separators do not count.
 */
public final class Nearness {
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST = 200;
  private static final int SHORTEST_PREFIX = 3;

  private Nearness() {}

  private record Candidate(String text, int distance) {}

  /**
   * Returns {@code ; did you mean "x"?} for the nearest candidate, or nothing when none is near.
   */
  public static String suggestion(String text, Collection<String> candidates) {
    return suggestion(text, candidates, 1);
  }

  /** Returns {@code ; did you mean "x" or "y"?} with at most so many candidates, or nothing. */
  public static String suggestion(String text, Collection<String> candidates, int most) {
    return didYouMean(rank(text, candidates).stream().limit(most).toList());
  }

  /**
   * Returns {@code ; did you mean "x" or "y"?} with these names, or nothing when there are none.
   */
  public static String didYouMean(List<String> names) {
    return names.isEmpty()
        ? ""
        : names.stream()
            .map(Quotes::of)
            .collect(Collectors.joining(" or ", "; did you mean ", "?"));
  }

  /**
   * Returns the candidates that are near the text, the nearest first; of those as near, first what
   * begins with the same letter, and where a letter was left out rather than put in.
   */
  public static List<String> rank(String text, Collection<String> candidates) {
    var wanted = fold(text);
    return candidates.stream()
        .distinct()
        .flatMap(candidate -> near(wanted, candidate).stream())
        .sorted(
            Comparator.comparingInt(Candidate::distance)
                .thenComparing(candidate -> !startsAlike(wanted, candidate.text()))
                .thenComparing(candidate -> fold(candidate.text()).length() < wanted.length())
                .thenComparing(Candidate::text))
        .map(Candidate::text)
        .toList();
  }

  /** Returns whether a text is spelt much like a candidate; a common beginning is not enough. */
  public static boolean isNear(String text, Collection<String> candidates) {
    var wanted = fold(text);
    return candidates.stream()
        .map(Nearness::fold)
        .filter(candidate -> !candidate.isEmpty() && !wanted.isEmpty())
        .anyMatch(
            candidate -> {
              var allowed = allowed(Math.max(wanted.length(), candidate.length()));
              return distance(wanted, candidate, allowed) <= allowed;
            });
  }

  /** Returns whether one letter put in, taken out, changed or swapped makes one text the other. */
  public static boolean isOneSlip(String one, String other) {
    return distance(one, other, 1) == 1;
  }

  /** A first letter is seldom wrong. */
  private static boolean startsAlike(String wanted, String candidate) {
    var folded = fold(candidate);
    return !folded.isEmpty() && folded.charAt(0) == wanted.charAt(0);
  }

  private static Optional<Candidate> near(String wanted, String candidate) {
    var folded = fold(candidate);
    if (wanted.isEmpty() || folded.isEmpty()) {
      return Optional.empty();
    }
    var allowed = allowed(Math.max(wanted.length(), folded.length()));
    var distance = distance(wanted, folded, allowed);
    if (distance <= allowed) {
      return Optional.of(new Candidate(candidate, distance));
    }
    return isPrefix(wanted, folded)
        ? Optional.of(new Candidate(candidate, allowed + 1))
        : Optional.empty();
  }

  private static String fold(String text) {
    var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return SEPARATORS.matcher(cut.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** One letter in three or fewer may be wrong, and at most three. */
  private static int allowed(int length) {
    return length <= 2 ? 0 : Math.min(3, Math.max(1, length / 3));
  }

  private static boolean isPrefix(String wanted, String candidate) {
    var shorter = Math.min(wanted.length(), candidate.length());
    return shorter >= SHORTEST_PREFIX
        && (candidate.startsWith(wanted) || wanted.startsWith(candidate));
  }

  /** Returns the distance, or something above {@code limit} as soon as it must be more. */
  static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    var beforeLast = new int[b.length() + 1];
    var last = new int[b.length() + 1];
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        var change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(last[j], row[j - 1]));
        if (isSwap(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      var free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
