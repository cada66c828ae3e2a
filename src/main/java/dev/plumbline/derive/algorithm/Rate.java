package dev.plumbline.derive.algorithm;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rates in the notes of steps, as authors write them: {@code 200/s}. */
final class Rate {
  private Rate() {}

  static String text(double perSecond) {
    return BigDecimal.valueOf(perSecond)
            .setScale(3, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + "/s";
  }
}
