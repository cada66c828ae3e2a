package dev.plumbline.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Amounts of data in bytes, such as {@code 10 GiB}.
 *
 * <p>They are written with four digits in powers of 1024, or of 1000 where that is shorter.
 */
final class Sizes {
  private static final Pattern SIZE = Pattern.compile(Numbers.DIGITS + "\\s*([A-Za-z]+)");
  private static final Pattern UNIT = Pattern.compile("([kmgtp])(i?)b?");
  private static final String PREFIXES = "kmgtp";
  private static final String[] DECIMAL = {"B", "kB", "MB", "GB", "TB", "PB"};
  private static final String[] BINARY = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
  private static final MathContext SHOWN = new MathContext(4, RoundingMode.HALF_UP);

  private Sizes() {}

  static Optional<BigDecimal> read(String text) {
    return Numbers.match(SIZE, text)
        .flatMap(
            match ->
                bytes(match.group(2).toLowerCase(Locale.ROOT))
                    .map(Numbers.of(match.group(1))::multiply));
  }

  private static Optional<BigDecimal> bytes(String unit) {
    return switch (unit) {
      case "b", "byte", "bytes" -> Optional.of(BigDecimal.ONE);
      default ->
          Numbers.match(UNIT, unit)
              .map(
                  match ->
                      (match.group(2).isEmpty() ? THOUSAND : KIBI)
                          .pow(PREFIXES.indexOf(match.group(1)) + 1));
    };
  }

  static String write(BigDecimal bytes) {
    if (bytes.signum() < 0) {
      return "-" + write(bytes.negate());
    }
    var binary = written(bytes, KIBI, BINARY);
    var decimal = written(bytes, THOUSAND, DECIMAL);
    return decimal.length() < binary.length() ? decimal : binary;
  }

  private static String written(BigDecimal bytes, BigDecimal step, String[] units) {
    for (int power = units.length - 1; power > 0; power--) {
      var count = bytes.divide(step.pow(power), SHOWN);
      if (count.compareTo(BigDecimal.ONE) >= 0) {
        return Numbers.write(count) + " " + units[power];
      }
    }
    return Numbers.write(bytes.round(SHOWN)) + " " + units[0];
  }
}
