package dev.plumbline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
  @ParameterizedTest
  @CsvSource({
    "DURATION, 0.3, 300ms",
    "DURATION, 2, 2s",
    "DURATION, 2.5, 2.5s",
    "DURATION, 90, 1m 30s",
    "DURATION, 5400, 1h 30m",
    "DURATION, 86400, 1d",
    "DURATION, 63072000, 2y",
    "DURATION, 0, 0s",
    "PERCENT, 0.999, 99.9%",
    "PERCENT, 0.99995, 99.995%",
    "PERCENT, 1, 100%",
    "MONEY, 300, 300/month",
    "MONEY, 12.5, 12.5/month",
    "SIZE, 10737418240, 10 GiB",
    "SIZE, 64000, 64 kB",
    "SIZE, 512, 512 B",
    "RATE, 200, 200/s",
    "RATE, 0.083333333333, 5/min",
    "RATE, 0, 0/s"
  })
  void showsNumbersAsTheyAreWritten(Format format, BigDecimal number, String shown) {
    assertThat(format.show(number, Optional.empty())).isEqualTo(shown);
  }

  @Test
  void namesTheCurrencyOfMoneyWhenItIsKnown() {
    assertThat(Format.MONEY.show(new BigDecimal("300"), Optional.of("EUR")))
        .isEqualTo("300 EUR/month");
  }

  @Test
  void saysWhichFormatsThereAre() {
    assertThatThrownBy(() -> Format.of("seconds"))
        .hasMessage(
            "unknown format \"seconds\"; expected one of duration, percent, money, size, rate");
  }
}
