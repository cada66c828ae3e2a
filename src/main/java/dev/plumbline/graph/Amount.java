package dev.plumbline.graph;

import dev.plumbline.ontology.Form;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A number read with its unit, in the base unit of its form: seconds, bytes, per second, a share of
 * one, money per month.
 *
 * @param number the number in the base unit
 * @param currency for money, its three-letter code
 */
public record Amount(BigDecimal number, Optional<String> currency) {
  private static final String NUMBER = "([0-9][0-9_]*(?:\\.[0-9]+)?)";
  private static final Pattern PLAIN = Pattern.compile("[+-]?" + NUMBER);
  private static final Pattern PART = Pattern.compile("\\s*" + NUMBER + "\\s*([a-zµ]+)\\s*");
  private static final Pattern ISO =
      Pattern.compile(
          "P(?=.)(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?"
              + "(?:T(?=.)(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d+)?)S)?)?");
  private static final String[] ISO_UNITS = {"y", "mo", "w", "d", "h", "min", "s"};
  private static final Pattern SIZE = Pattern.compile(NUMBER + "\\s*([A-Za-z]+)");
  private static final Pattern RATE =
      Pattern.compile(
          NUMBER + "\\s*([kM]?)(?:\\s*\\p{L}+)?\\s*(?:/|\\bper\\b)\\s*([0-9]*)\\s*([a-z]+)");
  private static final Pattern PER_SECOND = Pattern.compile(NUMBER + "\\s*([kM]?)\\s*[rqt]ps");
  private static final Pattern SHARE = Pattern.compile(NUMBER + "\\s*(?:%|percent)");
  private static final Pattern MONEY =
      Pattern.compile(
          "([A-Z]{3}|[€$£¥])?\\s*"
              + NUMBER
              + "([kM]?)\\s*([A-Z]{3}|[€$£¥])?"
              + "\\s*(?:/|\\bper\\b|\\ba\\b)\\s*([a-z]+)");

  private static final BigDecimal MONTH_OF_YEAR = new BigDecimal("12");
  private static final BigDecimal DAY = new BigDecimal("86400");
  private static final Map<String, BigDecimal> SECONDS = seconds();
  private static final Map<String, BigDecimal> BYTES = bytes();
  private static final Map<String, BigDecimal> EVERY =
      Map.of(
          "continuous",
          BigDecimal.ZERO,
          "continuously",
          BigDecimal.ZERO,
          "hourly",
          new BigDecimal("3600"),
          "daily",
          DAY,
          "nightly",
          DAY,
          "weekly",
          DAY.multiply(new BigDecimal("7")),
          "monthly",
          DAY.multiply(new BigDecimal("30")),
          "quarterly",
          DAY.multiply(new BigDecimal("91")),
          "yearly",
          DAY.multiply(new BigDecimal("365")),
          "annually",
          DAY.multiply(new BigDecimal("365")));
  private static final Map<String, String> SYMBOLS =
      Map.of("€", "EUR", "$", "USD", "£", "GBP", "¥", "JPY");

  private Amount(BigDecimal number) {
    this(number, Optional.empty());
  }

  /** Returns the amount that the text writes in the form; empty when it writes none. */
  public static Optional<Amount> read(Form form, String text) {
    var trimmed = text.strip();
    return switch (form) {
      case INTEGER -> plain(trimmed).filter(amount -> isWhole(amount.number));
      case NUMBER -> plain(trimmed);
      case DURATION -> duration(trimmed);
      case SIZE -> size(trimmed);
      case RATE -> rate(trimmed);
      case PERCENTAGE -> percentage(trimmed);
      case MONEY -> money(trimmed);
      default -> throw new IllegalArgumentException(form + " is no amount");
    };
  }

  /** Returns what the form takes, as a message names it. */
  public static String expected(Form form) {
    return switch (form) {
      case INTEGER -> "a whole number, such as 3";
      case NUMBER -> "a number, such as 2.5";
      case DURATION -> "a number with ms, s, min, h, d, w, mo or y, such as 300ms, 4h or P1D";
      case SIZE -> "a number with B, kB, MB, GB, KiB, MiB or GiB, such as 10 GiB";
      case RATE -> "a number by time, such as 200/s, 5/min or 1000/h";
      case PERCENTAGE -> "a number from 0 to 100 with %, such as 99.9%";
      case MONEY -> "an amount, a currency and a period, such as 300 EUR/month";
      default -> throw new IllegalArgumentException(form + " is no amount");
    };
  }

  /** Returns whether the text is a number that misses its unit. */
  public static boolean lacksUnit(String text) {
    return PLAIN.matcher(text.strip()).matches();
  }

  private static Optional<Amount> plain(String text) {
    return PLAIN.matcher(text).matches()
        ? Optional.of(new Amount(number(text.startsWith("+") ? text.substring(1) : text)))
        : Optional.empty();
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static Optional<Amount> duration(String text) {
    var word = text.toLowerCase(Locale.ROOT);
    if (word.equals("0")) {
      return Optional.of(new Amount(BigDecimal.ZERO));
    }
    var every = Optional.ofNullable(EVERY.get(word)).map(Amount::new);
    return every.or(() -> isoDuration(text)).or(() -> spelledDuration(word));
  }

  private static Optional<Amount> isoDuration(String text) {
    var matcher = ISO.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var sum = BigDecimal.ZERO;
    for (int group = 1; group <= ISO_UNITS.length; group++) {
      if (matcher.group(group) != null) {
        sum = sum.add(number(matcher.group(group)).multiply(SECONDS.get(ISO_UNITS[group - 1])));
      }
    }
    return Optional.of(new Amount(sum));
  }

  private static Optional<Amount> spelledDuration(String text) {
    var matcher = PART.matcher(text);
    var sum = BigDecimal.ZERO;
    int end = 0;
    while (end < text.length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        return Optional.empty();
      }
      var unit = SECONDS.get(matcher.group(2));
      if (unit == null) {
        return Optional.empty();
      }
      sum = sum.add(number(matcher.group(1)).multiply(unit));
      end = matcher.end();
    }
    return end == 0 ? Optional.empty() : Optional.of(new Amount(sum));
  }

  private static Optional<Amount> size(String text) {
    return whole(SIZE, text)
        .flatMap(
            match ->
                Optional.ofNullable(BYTES.get(match.group(2).toLowerCase(Locale.ROOT)))
                    .map(unit -> new Amount(number(match.group(1)).multiply(unit))));
  }

  private static Optional<Amount> rate(String text) {
    var short_ = whole(PER_SECOND, text);
    if (short_.isPresent()) {
      return short_.map(match -> new Amount(scaled(match.group(1), match.group(2))));
    }
    return whole(RATE, text)
        .filter(match -> SECONDS.containsKey(match.group(4)))
        .map(
            match -> {
              var count = match.group(3).isEmpty() ? BigDecimal.ONE : number(match.group(3));
              var period = SECONDS.get(match.group(4)).multiply(count);
              return new Amount(divided(scaled(match.group(1), match.group(2)), period));
            });
  }

  private static Optional<Amount> percentage(String text) {
    return whole(SHARE, text)
        .map(match -> new Amount(number(match.group(1)).movePointLeft(2)))
        .filter(amount -> amount.number.compareTo(BigDecimal.ONE) <= 0);
  }

  private static Optional<Amount> money(String text) {
    return whole(MONEY, text)
        .filter(match -> match.group(1) == null ^ match.group(4) == null)
        .flatMap(
            match -> {
              var written = match.group(1) == null ? match.group(4) : match.group(1);
              var currency = SYMBOLS.getOrDefault(written, written);
              return perMonth(scaled(match.group(2), match.group(3)), match.group(5))
                  .map(number -> new Amount(number, Optional.of(currency)));
            });
  }

  private static Optional<BigDecimal> perMonth(BigDecimal amount, String period) {
    return switch (period) {
      case "mo", "month", "m" -> Optional.of(amount);
      case "y", "yr", "year" -> Optional.of(divided(amount, MONTH_OF_YEAR));
      case "quarter" -> Optional.of(divided(amount, new BigDecimal("3")));
      case "w", "week", "d", "day", "h", "hour" ->
          Optional.of(
              divided(amount.multiply(DAY).multiply(new BigDecimal("365")), MONTH_OF_YEAR)
                  .divide(SECONDS.get(period), 6, RoundingMode.HALF_UP));
      default -> Optional.empty();
    };
  }

  private static Optional<MatchResult> whole(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  private static BigDecimal scaled(String digits, String scale) {
    return number(digits)
        .movePointRight(
            switch (scale) {
              case "k" -> 3;
              case "M" -> 6;
              default -> 0;
            });
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace("_", ""));
  }

  private static BigDecimal divided(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, 12, RoundingMode.HALF_UP);
  }

  private static Map<String, BigDecimal> seconds() {
    var units = new HashMap<String, BigDecimal>();
    all(units, "0.000000001", "ns");
    all(units, "0.000001", "us", "µs");
    all(units, "0.001", "ms", "msec", "millisecond", "milliseconds");
    all(units, "1", "s", "sec", "secs", "second", "seconds");
    all(units, "60", "m", "min", "mins", "minute", "minutes");
    all(units, "3600", "h", "hr", "hrs", "hour", "hours");
    all(units, "86400", "d", "day", "days");
    all(units, "604800", "w", "wk", "week", "weeks");
    all(units, "2592000", "mo", "month", "months");
    all(units, "31536000", "y", "yr", "year", "years");
    return units;
  }

  private static Map<String, BigDecimal> bytes() {
    var units = new HashMap<String, BigDecimal>();
    all(units, "1", "b", "byte", "bytes");
    var prefixes = new String[] {"k", "m", "g", "t", "p"};
    var decimal = BigDecimal.ONE;
    var binary = BigDecimal.ONE;
    for (var prefix : prefixes) {
      decimal = decimal.movePointRight(3);
      binary = binary.multiply(new BigDecimal("1024"));
      units.put(prefix, decimal);
      units.put(prefix + "b", decimal);
      units.put(prefix + "i", binary);
      units.put(prefix + "ib", binary);
    }
    return units;
  }

  private static void all(Map<String, BigDecimal> units, String factor, String... names) {
    for (var name : names) {
      units.put(name, new BigDecimal(factor));
    }
  }
}
