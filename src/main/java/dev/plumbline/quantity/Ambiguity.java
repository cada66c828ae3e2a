package dev.plumbline.quantity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Texts that state one amount to one reader and another to the next.
 *
 * <p>They state none here: the message asks which is meant.
 */
final class Ambiguity {
  /** {@code 010}: ten, or eight where a leading zero means octal. */
  private static final Pattern LEADING_ZERO =
      Pattern.compile("[+-]?0(?>0*(?=[0-9]))([0-9][0-9_,]*+)(\\.[0-9]+)?");

  /**
   * {@code 1.200}: a thousand and two hundred where a point groups digits, else one and a fifth.
   */
  private static final Pattern GROUPED_BY_POINT =
      Pattern.compile("(?<![0-9.,_])([1-9][0-9]{0,2})\\.([0-9]{3})(?![0-9.,])");

  private static final Pattern CAPITAL_M = Pattern.compile("(?!P)(.{0,60}?)([0-9]{1,20})\\s?M");
  private static final Pattern M_AFTER_MONTHS =
      Pattern.compile(
          "(.{0,60}?\\s?(?:y|yr|years?|mo|months?|w|wk|weeks?))\\s?([0-9]{1,20})\\s?m",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE_M = Pattern.compile("([0-9][0-9.,_]{0,30})\\s?m");

  /** {@code 1:30}: minutes and seconds, or hours and minutes. */
  private static final Pattern COLONS = Pattern.compile("([0-9]{1,3}):([0-9]{2})");

  /** {@code Gb}: gigabits where the letters are meant, gigabytes where they are not. */
  private static final Pattern SMALL_B =
      Pattern.compile("([0-9][0-9.,_]{0,30})\\s?([KMGTP]i?)(?:b|bits?)\\b(.{0,20})");

  private static final Pattern SMALL_M =
      Pattern.compile("([0-9][0-9.,_]{0,30})\\s?m\\s?((?:/|per ).{1,20})");
  private static final Pattern PER_CAPITAL_M = Pattern.compile("(.{1,60}(?:/|per ))\\s?M");
  private static final Pattern PER_M = Pattern.compile("(.{1,60}(?:/|per ))\\s?[mM]");
  private static final Pattern PART_OF_ONE = Pattern.compile("0?\\.[0-9]{1,20}|1(?:\\.0{1,20})?");

  private Ambiguity() {}

  /** Returns which meanings a text has as an amount of this kind, and how to write each. */
  static Optional<String> of(Quantity quantity, String text) {
    var own =
        switch (quantity) {
          case INTEGER, NUMBER -> leadingZero(text);
          case DURATION -> duration(text);
          case SIZE -> bits(text);
          case RATE -> rate(text);
          case SHARE -> share(text);
          case MONEY -> money(text);
        };
    return own.or(() -> grouped(quantity, text));
  }

  /** Returns the question whether months are meant by {@code 6m}, where a long time is stated. */
  static Optional<String> minutesOrMonths(String text) {
    return Numbers.match(BARE_M, text).map(match -> minutesOrMonths("m", "", match.group(1)));
  }

  /** Returns the question whether {@code 2 TB/m} counts for a minute or a month. */
  static Optional<String> perMinuteOrMonth(String text) {
    return Numbers.match(PER_M, text)
        .map(
            match ->
                "m may be a minute or a month: write "
                    + match.group(1)
                    + "min or "
                    + match.group(1)
                    + "month");
  }

  private static String minutesOrMonths(String letter, String before, String count) {
    return letter
        + " may be minutes or months: write "
        + before
        + count
        + "min or "
        + before
        + count
        + "mo";
  }

  private static Optional<String> leadingZero(String text) {
    return Numbers.match(LEADING_ZERO, text)
        .map(
            match ->
                "a number does not start with 0: write "
                    + match.group(1)
                    + Optional.ofNullable(match.group(2)).orElse(""));
  }

  private static Optional<String> duration(String text) {
    return Numbers.match(CAPITAL_M, text)
        .map(match -> minutesOrMonths("M", match.group(1), match.group(2)))
        .or(
            () ->
                Numbers.match(M_AFTER_MONTHS, text)
                    .map(match -> minutesOrMonths("m", match.group(1) + " ", match.group(2))))
        .or(
            () ->
                Numbers.match(COLONS, text)
                    .map(
                        match ->
                            "it may be minutes or hours: write %1$smin %2$ss or %1$sh %2$smin"
                                .formatted(match.group(1), match.group(2))));
  }

  private static Optional<String> bits(String text) {
    return Numbers.match(SMALL_B, text)
        .map(
            match ->
                match.group(2)
                    + "b may be bits or bytes: write "
                    + match.group(1)
                    + " "
                    + prefix(match.group(2))
                    + "B"
                    + match.group(3)
                    + " for bytes");
  }

  private static String prefix(String written) {
    return written.equals("K") ? "k" : written;
  }

  private static Optional<String> rate(String text) {
    return Numbers.match(PER_CAPITAL_M, text)
        .flatMap(match -> perMinuteOrMonth(text))
        .or(
            () ->
                Numbers.match(SMALL_M, text)
                    .map(
                        match ->
                            "m may be millions or thousandths: write "
                                + match.group(1)
                                + "M"
                                + match.group(2)
                                + " for millions"));
  }

  /** A share of one without its sign: {@code 0.999} is 99.9% to some and 0.999% to others. */
  private static Optional<String> share(String text) {
    return Numbers.match(PART_OF_ONE, text)
        .map(
            match -> {
              var percent = Numbers.of(text.startsWith(".") ? "0" + text : text).movePointRight(2);
              return "it has no unit: write "
                  + Numbers.write(percent)
                  + "% or "
                  + Numbers.write(percent.movePointLeft(2))
                  + "%";
            });
  }

  private static Optional<String> money(String text) {
    return text.indexOf('¥') >= 0
        ? Optional.of("¥ may be JPY or CNY: write one of them")
        : Optional.empty();
  }

  /** Times and shares have three decimals often, sizes and rates those that do not end in zero. */
  private static boolean mayGroup(Quantity quantity, String decimals) {
    return switch (quantity) {
      case INTEGER, MONEY -> true;
      case SIZE, RATE -> decimals.endsWith("0");
      case NUMBER, DURATION, SHARE -> false;
    };
  }

  private static Optional<String> grouped(Quantity quantity, String text) {
    var matcher = GROUPED_BY_POINT.matcher(text);
    if (!matcher.find() || !mayGroup(quantity, matcher.group(2))) {
      return Optional.empty();
    }
    var thousands = matcher.replaceFirst(matcher.group(1) + matcher.group(2));
    if (quantity.read(thousands).isEmpty()) {
      return Optional.empty();
    }
    var fraction = matcher.group(2).replaceFirst("0{1,2}$", "");
    var small = matcher.group(1) + "." + (fraction.length() == 3 ? fraction + "0" : fraction);
    var whole = fraction.equals("0") ? matcher.group(1) : small;
    return Optional.of(
        "the point may set thousands or decimals apart: write "
            + thousands
            + " or "
            + matcher.replaceFirst(whole));
  }
}
