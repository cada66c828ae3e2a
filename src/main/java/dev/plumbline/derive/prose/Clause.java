package dev.plumbline.derive.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A part of a sentence that says one thing.
 *
 * @param writing the text that it stands in
 * @param text the clause
 * @param words its words
 */
record Clause(AuthoredText writing, String text, Words words) {
  private static final Pattern END = Pattern.compile("[.;!?](?=\\s|$)");

  /** Words by which a clause speaks of another time or of a wish. */
  private static final Set<String> NOT_NOW =
      Set.of(
          "until",
          "earlier",
          "former",
          "formerly",
          "previously",
          "originally",
          "longer",
          "plan",
          "planned",
          "will",
          "would",
          "should",
          "could",
          "might");

  /** Words by which a clause speaks of a choice or an exception. */
  private static final Set<String> HEDGES =
      Set.of(
          "once",
          "wa",
          "was",
          "were",
          "had",
          "instead",
          "rather",
          "than",
          "never",
          "later",
          "propose",
          "proposed",
          "reject",
          "rejected",
          "consider",
          "considered",
          "migrate",
          "migration",
          "replace",
          "replaced",
          "supersede",
          "superseded",
          "deprecated",
          "except",
          "apart",
          "beside",
          "but",
          "if",
          "unless",
          "either",
          "used",
          "pilot",
          "test",
          "yet",
          "still",
          "want",
          "whether",
          "idea",
          "alternative");

  static List<Clause> of(AuthoredText writing) {
    var clauses = new ArrayList<Clause>();
    for (var text : END.split(writing.text())) {
      clauses.add(new Clause(writing, text.strip(), Words.of(text)));
    }
    return clauses;
  }

  /** Returns whether the clause speaks of another time or of a wish, or has one of these words. */
  boolean isHedged(Set<String> hedges) {
    return words.hasAny(NOT_NOW) || words.hasAny(hedges);
  }

  /** Returns whether the clause states what is so today, without a condition or exception. */
  boolean isPlain() {
    return !isHedged(HEDGES) && !words.plain().contains("not") && !text.contains("n't");
  }
}
