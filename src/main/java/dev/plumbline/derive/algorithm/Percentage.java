package dev.plumbline.derive.algorithm;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares in the notes of steps, as authors write them: {@code 99.95%}. */
final class Percentage {
  private Percentage() {}

  /** Returns the share, rounded down so that it never promises more than it is. */
  static String text(double share) {
    return BigDecimal.valueOf(share * 100)
            .setScale(9, RoundingMode.HALF_EVEN)
            .setScale(4, RoundingMode.DOWN)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }
}
