package dev.plumbline.derive.algorithm;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Lengths of time in the notes of steps, as authors write them: {@code 300ms}, {@code 2s}. */
final class Duration {
  private record Unit(double seconds, String name) {}

  private static final Unit[] UNITS = {
    new Unit(86_400, "d"), new Unit(3_600, "h"), new Unit(60, "m"), new Unit(1, "s")
  };

  private Duration() {}

  /** Returns the time in the largest unit that gives a short number. */
  static String text(double seconds) {
    for (var unit : UNITS) {
      double count = seconds / unit.seconds;
      if (count >= 1 && (unit.seconds == 1 || count == Math.rint(count))) {
        return number(count) + unit.name;
      }
    }
    return number(seconds * 1_000) + "ms";
  }

  private static String number(double count) {
    return BigDecimal.valueOf(count)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
