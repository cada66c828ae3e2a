package dev.plumbline.lift.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds {@code Key: value} in items and in the lines at the head of a record. */
final class Labels {
  private static final Pattern PAIR =
      Pattern.compile("(?s)([\\p{L}][\\p{L} -]{1,29}?)\\s*:\\s+(.+)");

  /** Labels that stand one after the other in a paragraph, as its lines are joined. */
  private static final Pattern NEXT =
      Pattern.compile(
          "(?<=^|\\s)(?=(?:Status|State|Date|Decided|Deciders?|Decision[- ]makers?|Owners?|Authors?"
              + "|Consulted|Informed|Reviewers?|Approvers?|Updated|Last updated|Supersedes"
              + "|Superseded by|Replaced by|Tags|Ticket|Technical Story|Likelihood|Probability"
              + "|Impact|Severity|Mitigation|Verified|Review by|If wrong|Consequences?):\\s)");

  private static final Set<String> SENTENCES = Set.of("note", "example", "hint", "todo", "see");

  private Labels() {}

  /** A label and what stands behind it. */
  record Pair(String label, String value) {}

  /** Returns the pairs that a text consists of; none where it is a sentence. */
  static List<Pair> of(String text) {
    var pairs = new ArrayList<Pair>();
    for (var part : NEXT.split(text.strip())) {
      var pair = PAIR.matcher(part.strip());
      if (!pair.matches() || SENTENCES.contains(pair.group(1).strip().toLowerCase(Locale.ROOT))) {
        return List.of();
      }
      pairs.add(new Pair(pair.group(1).strip(), pair.group(2).strip()));
    }
    return pairs;
  }
}
