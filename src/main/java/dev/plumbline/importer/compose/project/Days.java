package dev.plumbline.importer.compose.project;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as people write them: {@code 2026-03-31}, {@code 31 March 2026}, {@code June 2024}.
 */
public final class Days {
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

  private Days() {}

  /** Returns the first day that the text names. */
  public static Optional<String> in(String text) {
    return date(text).filter(Days::isDay);
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
