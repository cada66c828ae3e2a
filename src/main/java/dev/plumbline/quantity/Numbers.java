package dev.plumbline.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers without a unit, and the digits of those that have one. */
final class Numbers {
  /** The digits of a number, as a group of a pattern. */
  static final String DIGITS =
      "((?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9][0-9_]*)(?:\\.[0-9]+)?)";

  /** Cores of a processor, or thousandths of one, as Kubernetes writes them. */
  private static final Pattern CORES = Pattern.compile(DIGITS + " ?(?:(m)|cores?|v?cpus?)");

  private static final Pattern NUMBER = Pattern.compile("[+-]?" + DIGITS);

  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  private Numbers() {}

  static Optional<BigDecimal> read(String text) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(of(text.startsWith("+") ? text.substring(1) : text))
        : Optional.empty();
  }

  /** Reads a number, or cores such as {@code 500m} and {@code 2 cores}. */
  static Optional<BigDecimal> readOrCores(String text) {
    return read(text)
        .or(
            () ->
                match(CORES, text)
                    .map(
                        match -> of(match.group(1)).movePointLeft(match.group(2) == null ? 0 : 3)));
  }

  static Optional<BigDecimal> readWhole(String text) {
    return read(text).filter(number -> number.stripTrailingZeros().scale() <= 0);
  }

  /** Returns the number with all its digits, without an exponent and without zeros at its end. */
  static String write(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** Returns the match of the whole text, if it is one. */
  static Optional<MatchResult> match(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  /** Returns the number that {@link #DIGITS} matched. */
  static BigDecimal of(String digits) {
    return new BigDecimal(digits.replace("_", "").replace(",", ""));
  }

  /** Returns the number that {@link #DIGITS} matched, times the {@code k} or {@code M} after it. */
  static BigDecimal of(String digits, String prefix) {
    return of(digits)
        .movePointRight(
            switch (prefix) {
              case "k", "K" -> 3;
              case "M" -> 6;
              default -> 0;
            });
  }

  static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, 12, RoundingMode.HALF_UP);
  }

  /**
   * Returns the number with so many decimals, or with two digits when it is less than these show.
   */
  static BigDecimal rounded(BigDecimal number, int decimals) {
    return number.abs().compareTo(BigDecimal.ONE.movePointLeft(decimals)) < 0
        ? number.round(TWO_DIGITS)
        : number.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** Returns how many digits a number has before the point; less than none where zeros follow. */
  static int digitsBeforePoint(BigDecimal number) {
    return number.precision() - number.scale();
  }
}
