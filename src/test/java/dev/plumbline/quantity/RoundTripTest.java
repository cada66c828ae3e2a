package dev.plumbline.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written can be read, and is the same number within the digits that are shown. */
class RoundTripTest {
  private static final Pattern LAST = Pattern.compile("([0-9.]+)([^0-9.]*)$");
  private static final int TRIES = 2_000;

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrote(Quantity quantity) {
    numbers(quantity)
        .forEach(
            number -> {
              var text = quantity.write(amount(number));
              var read = quantity.read(text);

              assertThat(read).as("%s of %s", text, number).isPresent();
              assertThat(read.get().number().subtract(number).abs())
                  .as("%s of %s", text, number)
                  .isLessThanOrEqualTo(lastDigit(quantity, text));
            });
  }

  /** A rate is left out: rounded, it may need fewer digits by another period. */
  @ParameterizedTest
  @EnumSource(names = "RATE", mode = EnumSource.Mode.EXCLUDE)
  void writesTheSameAgainForWhatItReads(Quantity quantity) {
    numbers(quantity)
        .map(number -> quantity.write(amount(number)))
        .forEach(
            text -> assertThat(quantity.write(quantity.read(text).orElseThrow())).isEqualTo(text));
  }

  @ParameterizedTest
  @EnumSource(names = "INTEGER", mode = EnumSource.Mode.EXCLUDE)
  void hidesNoNumberThatIsNotZero(Quantity quantity) {
    var zero = quantity.write(amount(BigDecimal.ZERO));
    numbers(quantity)
        .forEach(number -> assertThat(quantity.write(amount(number))).isNotEqualTo(zero));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
  void showsAShareBelowAnotherBelowIt(int nines) {
    var random = new Random(nines);
    var target = BigDecimal.ONE.subtract(BigDecimal.ONE.movePointLeft(nines));
    for (int tries = 0; tries < TRIES; tries++) {
      var less = target.subtract(BigDecimal.valueOf(random.nextDouble()).movePointLeft(nines + 3));
      var shown = Quantity.SHARE.read(Quantity.SHARE.write(less)).orElseThrow().number();

      assertThat(shown).isLessThan(target).isLessThanOrEqualTo(less);
    }
  }

  /** Returns numbers of all sizes that a share, a number or an amount may have. */
  private static Stream<BigDecimal> numbers(Quantity quantity) {
    var random = new Random(1);
    return Stream.generate(() -> number(quantity, random)).limit(TRIES);
  }

  private static BigDecimal number(Quantity quantity, Random random) {
    var digits = BigDecimal.valueOf(1 + random.nextInt(9_999));
    return switch (quantity) {
      case INTEGER -> digits.movePointRight(random.nextInt(12));
      case SHARE -> {
        var part = digits.movePointLeft(4 + random.nextInt(12));
        yield random.nextBoolean() ? part : BigDecimal.ONE.subtract(part);
      }
      case RATE -> digits.movePointLeft(random.nextInt(10));
      case SIZE -> digits.movePointRight(random.nextInt(14));
      default -> BigDecimal.valueOf(random.nextDouble()).movePointRight(random.nextInt(24) - 12);
    };
  }

  private static Amount amount(BigDecimal number) {
    return new Amount(number, Optional.of("EUR"));
  }

  /** Returns what one more in the last place that is shown would be. */
  private static BigDecimal lastDigit(Quantity quantity, String text) {
    var last = LAST.matcher(text);
    assertThat(last.find()).isTrue();
    var one = BigDecimal.ONE.movePointLeft(new BigDecimal(last.group(1)).scale()).toPlainString();
    return quantity.read(one + last.group(2)).orElseThrow().number();
  }
}
