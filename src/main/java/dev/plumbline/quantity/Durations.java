package dev.plumbline.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lengths of time in seconds, such as {@code 1h 30m} or {@code 300ms}.
 *
 * <p>From a minute on they are written in whole units, three at most, so that 1h 30m 1s differs
 * from 1h 30m; shorter ones as one number. Years are written only where there are whole ones, since
 * nobody computes {@code 1y 35d}; months and weeks are not written at all.
 */
final class Durations {
  private static final Pattern PART =
      Pattern.compile("\\s*" + Numbers.DIGITS + "\\s*([a-zµ]+)\\s*");
  private static final Pattern ISO =
      Pattern.compile(
          "P(?=.)(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?"
              + "(?:T(?=.)(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d+)?)S)?)?");

  /** When within the time something happens, as in {@code nightly at 02:00}. */
  private static final Pattern HOUR_OF_DAY =
      Pattern.compile("^((?:every )?[a-z]{3,12}) (?:at|on) [a-z0-9:. ]{1,40}$");

  private static final List<String> ISO_UNITS = List.of("y", "mo", "w", "d", "h", "min", "s");

  /** How often something happens, as the time between. A quarter has 91 days. */
  private static final Map<String, String> EVERY =
      Map.ofEntries(
          Map.entry("continuous", "0s"),
          Map.entry("continuously", "0s"),
          Map.entry("hourly", "1h"),
          Map.entry("daily", "1d"),
          Map.entry("nightly", "1d"),
          Map.entry("night", "1d"),
          Map.entry("weekly", "1w"),
          Map.entry("monthly", "1mo"),
          Map.entry("quarterly", "91d"),
          Map.entry("yearly", "1y"),
          Map.entry("annually", "1y"));

  private static final BigDecimal YEAR = new BigDecimal("31536000");
  private static final BigDecimal MONTH = new BigDecimal("2592000");
  private static final BigDecimal MONTHS_OF_YEAR = new BigDecimal("12");
  private static final BigDecimal MINUTE = new BigDecimal("60");
  private static final List<Unit> UNITS =
      List.of(
          new Unit("d", "86400", "86400", "60"),
          new Unit("h", "3600", "3600", "1"),
          new Unit("m", "60", "60", "0.001"),
          new Unit("s", "1", "1", "0.001"),
          new Unit("ms", "0.001", "0.0001", "0.000001"),
          new Unit("µs", "0.000001", "0.000001", "0.000000001"),
          new Unit("ns", "0.000000001", "0", "0.000000000001"));

  private Durations() {}

  /**
   * A unit of time.
   *
   * @param from the shortest time that is written in this unit
   * @param step to which such times are rounded
   */
  private record Unit(String name, BigDecimal size, BigDecimal from, BigDecimal step) {
    Unit(String name, String size, String from, String step) {
      this(name, new BigDecimal(size), new BigDecimal(from), new BigDecimal(step));
    }

    boolean takes(BigDecimal seconds) {
      return seconds.compareTo(from) >= 0;
    }

    /** Returns how many of this unit are written: whole ones, or all in the last unit. */
    BigDecimal count(BigDecimal seconds) {
      return size.compareTo(MINUTE) < 0
          ? seconds.divide(size)
          : seconds.divideToIntegralValue(size);
    }
  }

  static Optional<BigDecimal> read(String text) {
    var word = HOUR_OF_DAY.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("$1");
    if (word.equals("0")) {
      return Optional.of(BigDecimal.ZERO);
    }
    if (word.startsWith("every ")) {
      var each = word.substring("every ".length()).strip();
      word = Periods.seconds(each).isPresent() ? "1 " + each : each;
    }
    var spelled = EVERY.getOrDefault(word, word);
    return readIso(text).or(() -> readSpelled(spelled));
  }

  private static Optional<BigDecimal> readIso(String text) {
    return Numbers.match(ISO, text)
        .map(
            match -> {
              var sum = BigDecimal.ZERO;
              for (int unit = 0; unit < ISO_UNITS.size(); unit++) {
                var digits = match.group(unit + 1);
                if (digits != null) {
                  sum = sum.add(seconds(digits, ISO_UNITS.get(unit)).orElseThrow());
                }
              }
              return sum;
            });
  }

  private static Optional<BigDecimal> readSpelled(String text) {
    var matcher = PART.matcher(text);
    var sum = Optional.of(BigDecimal.ZERO);
    int end = 0;
    while (end < text.length() && sum.isPresent()) {
      if (!matcher.region(end, text.length()).lookingAt()) {
        return Optional.empty();
      }
      var part = seconds(matcher.group(1), matcher.group(2));
      sum = sum.flatMap(before -> part.map(before::add));
      end = matcher.end();
    }
    return end == 0 ? Optional.empty() : sum;
  }

  private static Optional<BigDecimal> seconds(String digits, String unit) {
    var count = Numbers.of(digits);
    return Periods.seconds(unit)
        .map(size -> size.equals(MONTH) ? months(count) : count.multiply(size));
  }

  /** A month has 30 days, and twelve of them are a year of 365, so that 12mo is no less than 1y. */
  private static BigDecimal months(BigDecimal count) {
    var years = count.divideToIntegralValue(MONTHS_OF_YEAR);
    var rest = count.subtract(years.multiply(MONTHS_OF_YEAR));
    return years.multiply(YEAR).add(rest.multiply(MONTH));
  }

  static String write(BigDecimal seconds) {
    if (seconds.signum() < 0) {
      return "-" + write(seconds.negate());
    }
    var rounded = rounded(seconds);
    if (rounded.signum() == 0) {
      return "0s";
    }
    return rounded.remainder(YEAR).signum() == 0
        ? Numbers.write(rounded.divide(YEAR)) + "y"
        : inUnits(rounded);
  }

  private static BigDecimal rounded(BigDecimal seconds) {
    var step = UNITS.stream().filter(unit -> unit.takes(seconds)).findFirst().orElseThrow().step();
    var rounded = seconds.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    return rounded.signum() == 0 ? Numbers.rounded(seconds, 0) : rounded;
  }

  private static String inUnits(BigDecimal seconds) {
    var parts = new ArrayList<String>();
    var rest = seconds;
    for (var unit : UNITS) {
      if (rest.signum() > 0 && unit.takes(rest)) {
        var count = unit.count(rest);
        parts.add(Numbers.write(count) + unit.name());
        rest = rest.subtract(count.multiply(unit.size()));
      }
    }
    return String.join(" ", parts);
  }
}
