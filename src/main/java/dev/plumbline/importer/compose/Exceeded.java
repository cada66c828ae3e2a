package dev.plumbline.importer.compose;

import dev.plumbline.document.Comment;
import dev.plumbline.document.Document;
import dev.plumbline.importer.compose.project.Comments;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a comment with a higher number than the highest that another one assumes. */
final class Exceeded {
  private static final Pattern BOUND =
      Pattern.compile(
          "(?i)\\b(at (the )?most|(no|not|never( been)?) more|up to|maximum|max|below|fewer"
              + " than)\\b");

  private static final Pattern COUNT =
      Pattern.compile(
          "(?<![\\p{L}\\d.,/-])(?<number>\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,7})"
              + " (?<noun>\\p{L}{4,20})\\b(?! (?:a|per|each|every)\\b)");

  /** What is measured in other ways than by counting. */
  private static final Pattern UNIT =
      Pattern.compile(
          "(?i)(second|minute|hour|day|night|week|month|quarter|year|percent|(kilo|mega|giga|tera)?byte|core|thread|time|euro"
              + "|dollar|pound|metre|meter|mile|watt|port|line)s?|january|february|march|april|june|july|august"
              + "|september|october|november|december");

  private static final Pattern SEEN =
      Pattern.compile(
          "(?i)\\b(had|were|was|came|saw|reached|counted|measured|peaked|got|there are|now|today"
              + "|currently|last (week|month|year|spring|summer|autumn|winter)|yesterday)\\b");

  private static final Pattern SUPPOSED =
      Pattern.compile(
          "(?i)\\b(would|could|should|might|if|enough for|room for|plan(ned)?|tests?|tested|load"
              + " test|limit(ed)?|until|in all|altogether|total)\\b");

  /** Numbers of different periods cannot be compared. */
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?i)\\b(a|an|per|each|every|in a|in an|within)"
              + " (second|minute|hour|day|night|week|month|year)\\b|/(s|min|h|d)\\b");

  private Exceeded() {}

  /** Returns the first comment of the document that exceeds what the sentence assumes. */
  static Optional<Comments.Text> by(Document document, String sentence) {
    var assumed = COUNT.matcher(sentence);
    if (!assumed.find()
        || !BOUND.matcher(sentence).find()
        || isUnit(assumed)
        || PERIOD.matcher(sentence).find()) {
      return Optional.empty();
    }
    return document.comments().stream()
        .filter(comment -> exceeds(comment, assumed))
        .map(comment -> new Comments.Text(comment.text(), comment.at()))
        .findFirst();
  }

  private static boolean exceeds(Comment comment, Matcher assumed) {
    var text = comment.text();
    return SEEN.matcher(text).find()
        && !SUPPOSED.matcher(text).find()
        && !PERIOD.matcher(text).find()
        && COUNT
            .matcher(text)
            .results()
            .anyMatch(
                found ->
                    found.group(2).equalsIgnoreCase(assumed.group("noun"))
                        && number(found.group(1)) > number(assumed.group("number")));
  }

  private static boolean isUnit(Matcher count) {
    return UNIT.matcher(count.group("noun")).matches();
  }

  private static int number(String text) {
    return Integer.parseInt(text.replace(",", ""));
  }
}
