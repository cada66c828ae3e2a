package dev.plumbline.importer.compose.backup;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.project.Comments;
import dev.plumbline.importer.compose.project.HeadText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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

  private static final String MONTH =
      "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";

  private static final Pattern ISO = Pattern.compile("\\b(?<date>20\\d\\d-[01]\\d-[0-3]\\d)\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?i)(?:(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)? )?\\b" + MONTH + ",? (?<year>20\\d\\d)\\b");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?i)\\b" + MONTH + " (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>20\\d\\d)\\b");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private RestoreTest() {}

  static Optional<Tree.Scalar> in(Comments.Text comment) {
    var text = comment.text();
    if (NEVER.matcher(text).find()) {
      return Optional.of(new Tree.Scalar("none", comment.at()));
    }
    var said = SAID.matcher(text);
    return said.find()
        ? day(said.group()).map(date -> new Tree.Scalar(date, comment.at()))
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
    return plan.sentences().stream()
        .flatMap(sentence -> tried(sentence).stream())
        .findFirst();
  }

  private static Optional<Tree.Scalar> tried(Comments.Text sentence) {
    var said = PLAN_TRIED.matcher(sentence.text());
    return said.find()
        ? day(sentence.text().substring(said.start()))
            .map(date -> new Tree.Scalar(date, sentence.at()))
        : Optional.empty();
  }

  private static Optional<Tree.Scalar> regular(Comments.Text sentence) {
    var said = SAID.matcher(sentence.text());
    return said.find() && REGULAR.matcher(said.group()).find()
        ? Optional.of(new Tree.Scalar(REGULARLY, sentence.at()))
        : Optional.empty();
  }

  /** Returns the first day that the text names. */
  public static Optional<String> day(String text) {
    return date(text).filter(RestoreTest::isDay);
  }

  private static Optional<String> date(String text) {
    var iso = ISO.matcher(text);
    if (iso.find()) {
      return Optional.of(iso.group("date"));
    }
    var monthFirst = MONTH_FIRST.matcher(text);
    if (monthFirst.find()) {
      return Optional.of(date(monthFirst));
    }
    var dayFirst = DAY_FIRST.matcher(text);
    return dayFirst.find() ? Optional.of(date(dayFirst)) : Optional.empty();
  }

  private static boolean isDay(String date) {
    try {
      return LocalDate.parse(date).isAfter(LocalDate.EPOCH);
    } catch (DateTimeParseException noDay) {
      return false;
    }
  }

  /** Returns the day; the first of the month when none is named. */
  private static String date(Matcher found) {
    var month = MONTHS.indexOf(found.group("month").toLowerCase(Locale.ROOT)) + 1;
    var day = found.group("day") == null ? "1" : found.group("day");
    return "%s-%02d-%02d".formatted(found.group("year"), month, Integer.valueOf(day));
  }
}
