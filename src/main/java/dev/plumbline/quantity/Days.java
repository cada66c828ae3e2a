package dev.plumbline.quantity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads days such as {@code 2026-06-01}, also from a time stamp. */
public final class Days {
  /** Before it no program ran that anybody describes. */
  private static final int FIRST_YEAR = 1950;

  /** What ends later has no end: nobody plans a system for longer. */
  private static final int LAST_YEAR = 2199;

  private static final String EXPECTED = "expected a date, such as 2026-06-01";
  private static final Pattern DAY =
      Pattern.compile(
          "([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[Tt ][0-9]{2}:[0-9]{2}[0-9:.]{0,20} ?"
              + "(?:[Zz]|[+-][0-9]{1,2}(?::?[0-9]{2})?)?)?");
  private static final Pattern MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})");
  private static final Pattern LOOSE =
      Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
  private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})");

  private Days() {}

  /**
   * Returns the day that a text names.
   *
   * @param past whether it is the day of something done, so that a month means its first day
   */
  public static Optional<LocalDate> read(String text, boolean past) {
    var stripped = text.strip();
    var month = MONTH.matcher(stripped);
    var match = DAY.matcher(past && month.matches() ? stripped + "-01" : stripped);
    return match.matches() ? day(match.toMatchResult()).filter(Days::isMeant) : Optional.empty();
  }

  /** Returns what to write instead of a text that names no day. */
  public static String remedy(String text) {
    var stripped = text.strip();
    var exact = DAY.matcher(stripped);
    if (exact.matches()) {
      return day(exact.toMatchResult()).isPresent() ? years() : noSuchDay(exact.toMatchResult());
    }
    for (var form : new Pattern[] {LOOSE, DIGITS}) {
      var match = form.matcher(stripped);
      if (match.matches() && day(match.toMatchResult()).filter(Days::isMeant).isPresent()) {
        return "write " + day(match.toMatchResult()).get();
      }
    }
    var match = YEAR_LAST.matcher(stripped);
    return match.matches() ? yearLast(match.toMatchResult()) : EXPECTED;
  }

  /** Returns both readings of {@code 04/05/2026} where there are two. */
  private static String yearLast(MatchResult match) {
    var dayFirst = day(match.group(3), match.group(2), match.group(1)).filter(Days::isMeant);
    var monthFirst = day(match.group(3), match.group(1), match.group(2)).filter(Days::isMeant);
    if (dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)) {
      return "it may be " + dayFirst.get() + " or " + monthFirst.get() + ": write one of them";
    }
    return dayFirst.or(() -> monthFirst).map(day -> "write " + day).orElse(EXPECTED);
  }

  private static String years() {
    return "the year must be from " + FIRST_YEAR + " to " + LAST_YEAR;
  }

  private static String noSuchDay(MatchResult match) {
    try {
      var month = YearMonth.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
      return "that month has " + month.lengthOfMonth() + " days; " + EXPECTED;
    } catch (DateTimeException e) {
      return "there is no month " + match.group(2) + "; " + EXPECTED;
    }
  }

  private static boolean isMeant(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  private static Optional<LocalDate> day(MatchResult match) {
    return day(match.group(1), match.group(2), match.group(3));
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
