package dev.plumbline.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How often something happens, per second, such as {@code 200/s} or {@code 5/min}.
 *
 * <p>It is written by the shortest period in which it happens at least once, or by a longer one
 * that needs fewer digits: {@code 1000/h} is not {@code 16.6667/min}.
 */
final class Rates {
  private static final Pattern RATE =
      Pattern.compile(
          Numbers.DIGITS
              + "\\s*((?:[kKM](?!\\p{L}))?)(?:\\s*(\\p{L}+))?\\s*(?:/|\\bper\\b)\\s*([0-9]*)\\s*([a-z]+)");
  private static final Pattern PER_SECOND =
      Pattern.compile(Numbers.DIGITS + "\\s*([kKM]?)\\s*[rqt]ps");

  /** What stands for a part of the number, or for a size, and is no name of what is counted. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i:[a-z&&[^rqtx]]|[kmgtp]i?b?|[kmgtp]?bits?|bytes?|mio|mn|mrd|bn|mill?|dozen|lakh"
              + "|crore|(?:hundred|thousand|million|billion|trillion|milliard)s?)|[A-Z]{3}|euros?");

  private static final String LONGEST = "year";
  private static final List<String> PERIODS =
      List.of("s", "min", "h", "day", "week", "month", LONGEST);

  /** As many digits are shown, more only of a whole number. */
  private static final int SHOWN = 6;

  /** With so few digits a number is short enough. */
  private static final int SHORT = 3;

  /** As many decimals the graph keeps of a computed number. */
  private static final int KEPT = 9;

  private Rates() {}

  static Optional<BigDecimal> read(String text) {
    return Numbers.match(PER_SECOND, text)
        .map(match -> Numbers.of(match.group(1), match.group(2)))
        .or(() -> readByTime(text));
  }

  private static Optional<BigDecimal> readByTime(String text) {
    return Numbers.match(RATE, text)
        .filter(match -> match.group(3) == null || !NO_NAME.matcher(match.group(3)).matches())
        .flatMap(
            match -> {
              var count = match.group(4).isEmpty() ? BigDecimal.ONE : Numbers.of(match.group(4));
              return Periods.seconds(match.group(5))
                  .map(count::multiply)
                  .filter(period -> period.signum() > 0)
                  .map(
                      period -> Numbers.divide(Numbers.of(match.group(1), match.group(2)), period));
            });
  }

  static String write(BigDecimal perSecond) {
    if (perSecond.signum() <= 0) {
      return perSecond.signum() == 0 ? "0/s" : "-" + write(perSecond.negate());
    }
    return PERIODS.stream()
        .map(period -> Count.of(perSecond, period))
        .filter(Count::isOneOrMore)
        .min(Comparator.comparingInt(Count::length))
        .orElseGet(() -> Count.of(perSecond, LONGEST))
        .text();
  }

  /**
   * How often something happens in a period.
   *
   * @param number the number as it is shown
   * @param digits how many of its digits are known
   */
  private record Count(BigDecimal number, int digits, String period) {
    static Count of(BigDecimal perSecond, String period) {
      int known = perSecond.setScale(Math.max(perSecond.scale(), KEPT)).precision() - 1;
      int digits = Math.max(1, Math.min(SHOWN, known));
      var number = perSecond.multiply(Periods.seconds(period).orElseThrow());
      int shown = Math.max(digits, Numbers.digitsBeforePoint(number));
      var rounding = new MathContext(shown, RoundingMode.HALF_UP);
      return new Count(number.round(rounding).stripTrailingZeros(), digits, period);
    }

    boolean isOneOrMore() {
      return number.compareTo(BigDecimal.ONE) >= 0;
    }

    int length() {
      return Math.max(Math.min(SHORT, digits - 1), number.precision());
    }

    String text() {
      return Numbers.write(number) + "/" + period;
    }
  }
}
