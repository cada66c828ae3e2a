package dev.plumbline.importer.compose.backup;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.project.Comments;
import dev.plumbline.importer.compose.project.Days;
import dev.plumbline.importer.compose.project.HeadText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds in a comment the day on which a restore was tried, or that none ever was. */
public final class RestoreTest {
  private static final String TRIED =
      "(tried|tested|rehears\\w*|drill\\w*|practi[sc]ed|verified|exercised)";

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\brestor(e|es|ed|ing|ation)\\b[^.;]{0,40}\\b"
              + TRIED
              + "\\b(?<after>[^.;]{0,60})|\\b"
              + TRIED
              + "\\b[^.;]{0,30}\\brestor(e|es|ed|ing|ation)\\b(?<later>[^.;]{0,60})");

  private static final Pattern PLAN_TRIED =
      Pattern.compile(
          "(?i)^(?:(?:it|this|that|all of it|all of this|the (?:whole )?plan|these steps) (?:was|were|has"
              + " been|have been) |we (?:have )?)?(?:last )?(?:tried|tested|rehearsed|drilled|practi[sc]ed|exercised)\\b"
              + "|\\blast (?:tried|tested|rehearsed|drilled|practi[sc]ed|exercised)\\b|^(?:last|latest)"
              + " (?:drill|exercise|rehearsal|test|try)\\b");

  private static final Pattern NEVER =
      Pattern.compile(
          "(?i)\\b(never|not yet|nobody|no one|not)\\b[^.;]{0,30}\\brestor|\\brestor\\w*[^.;]{0,30}"
              + "\\b(never|not yet|untested|not been)\\b");

  private static final Pattern REGULAR =
      Pattern.compile(
          "(?i)\\b(?:(?:each|every|once an?|twice a) (?:week|month|quarter|half[ -]year|year|spring"
              + "|autumn)|weekly|monthly|quarterly|yearly)\\b");

  private static final String REGULARLY = "n/a: a comment says how often it is tried";

  private RestoreTest() {}

  static Optional<Tree.Scalar> in(Comments.Text comment) {
    var text = comment.text();
    if (NEVER.matcher(text).find()) {
      return Optional.of(new Tree.Scalar("none", comment.at()));
    }
    var said = SAID.matcher(text);
    return said.find()
        ? Days.in(said.group()).map(date -> new Tree.Scalar(date, comment.at()))
        : Optional.empty();
  }

  /** Returns what the first comment of a file says of it, in a sentence about trying a restore. */
  public static Optional<Tree.Scalar> in(HeadText head) {
    return head.sentences().stream()
        .filter(sentence -> SAID.matcher(sentence.text()).find())
        .flatMap(sentence -> in(sentence).or(() -> regular(sentence)).stream())
        .findFirst();
  }

  /** Returns the day on which what a plan of recovery says was tried. */
  public static Optional<Tree.Scalar> ofPlan(HeadText plan) {
    return plan.sentences().stream().flatMap(sentence -> tried(sentence).stream()).findFirst();
  }

  private static Optional<Tree.Scalar> tried(Comments.Text sentence) {
    var said = PLAN_TRIED.matcher(sentence.text());
    return said.find()
        ? Days.in(sentence.text().substring(said.start()))
            .map(date -> new Tree.Scalar(date, sentence.at()))
        : Optional.empty();
  }

  private static Optional<Tree.Scalar> regular(Comments.Text sentence) {
    var said = SAID.matcher(sentence.text());
    return said.find() && REGULAR.matcher(said.group()).find()
        ? Optional.of(new Tree.Scalar(REGULARLY, sentence.at()))
        : Optional.empty();
  }
}
