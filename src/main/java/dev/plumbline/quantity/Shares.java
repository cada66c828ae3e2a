package dev.plumbline.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Shares of a whole, such as {@code 99.95%}.
 *
 * <p>A written share never promises more than it is: it is rounded down. It has four decimals, and
 * near none or all as many as show four digits of what is there or missing, so that only 1 reads
 * {@code 100%} and only 0 reads {@code 0%}. What an author wrote with fewer digits than that stays
 * as it is, so a share that is below it also reads below it.
 */
final class Shares {
  private static final Pattern PERCENT = Pattern.compile(Numbers.DIGITS + "\\s*(?:%|percent)");
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final int DIGITS = 4;

  private Shares() {}

  static Optional<BigDecimal> read(String text) {
    return Numbers.match(PERCENT, text)
        .map(match -> Numbers.of(match.group(1)).movePointLeft(2))
        .filter(share -> share.compareTo(BigDecimal.ONE) <= 0);
  }

  static String write(BigDecimal share) {
    var percent = share.movePointRight(2);
    var toEnd = percent.abs().min(ALL.subtract(percent).abs());
    int decimals = DIGITS - Math.min(0, Numbers.digitsBeforePoint(toEnd));
    return Numbers.write(percent.setScale(decimals, RoundingMode.FLOOR)) + "%";
  }
}
