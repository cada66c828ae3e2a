package dev.plumbline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ontology.Form;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
  @ParameterizedTest
  @CsvSource({
    "DURATION, 300ms, 0.3",
    "DURATION, 2s, 2",
    "DURATION, 1h30m, 5400",
    "DURATION, 1 hour 30 minutes, 5400",
    "DURATION, 4h, 14400",
    "DURATION, 90d, 7776000",
    "DURATION, 2y, 63072000",
    "DURATION, 1mo, 2592000",
    "DURATION, 1 month, 2592000",
    "DURATION, P1D, 86400",
    "DURATION, PT15M, 900",
    "DURATION, P1DT12H, 129600",
    "DURATION, PT1.5S, 1.5",
    "DURATION, daily, 86400",
    "DURATION, 0, 0",
    "SIZE, 64 kB, 64000",
    "SIZE, 10 GiB, 10737418240",
    "SIZE, 512Mi, 536870912",
    "SIZE, 100, ",
    "RATE, 200/s, 200",
    "RATE, 200 orders/s, 200",
    "RATE, 30/min, 0.5",
    "RATE, 2k/s, 2000",
    "RATE, 60 per minute, 1",
    "RATE, 500 rps, 500",
    "RATE, 10/5s, 2",
    "PERCENTAGE, 99.9%, 0.999",
    "PERCENTAGE, 100 %, 1",
    "PERCENTAGE, 101%, ",
    "PERCENTAGE, 0.9, ",
    "MONEY, 300 EUR/month, 300",
    "MONEY, EUR 300/month, 300",
    "MONEY, €1.2k/year, 100",
    "MONEY, 300 USD per month, 300",
    "MONEY, 12 USD/day, 365",
    "MONEY, 300 EUR, ",
    "MONEY, 300/month, ",
    "INTEGER, 3, 3",
    "INTEGER, 1_000, 1000",
    "INTEGER, 2.5, ",
    "NUMBER, 2.5, 2.5",
    "NUMBER, -1, -1",
    "DURATION, 30, ",
    "DURATION, 4 hrz, ",
    "DURATION, P, ",
    "DURATION, PT, ",
    "DURATION, -5m, ",
    "DURATION, '', ",
    "RATE, 200, ",
  })
  void readsWithUnits(Form form, String text, BigDecimal expected) {
    var amount = Amount.read(form, text).map(Amount::number);

    if (expected == null) {
      assertThat(amount).isEmpty();
    } else {
      assertThat(amount).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(expected));
    }
  }

  @ParameterizedTest
  @CsvSource({"300 EUR/month, EUR", "$5/h, USD", "£1/day, GBP", "CHF 7/week, CHF"})
  void keepsTheCurrency(String text, String expected) {
    assertThat(Amount.read(Form.MONEY, text).orElseThrow().currency()).hasValue(expected);
  }
}
