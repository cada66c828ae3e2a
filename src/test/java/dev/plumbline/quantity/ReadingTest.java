package dev.plumbline.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.ontology.Form;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingTest {
  @ParameterizedTest
  @CsvSource({
    "DURATION, 300ms, 0.3",
    "DURATION, 0.2 ms, 0.0002",
    "DURATION, 15us, 0.000015",
    "DURATION, 15µs, 0.000015",
    "DURATION, 20ns, 0.00000002",
    "DURATION, 2s, 2",
    "DURATION, 1h30m, 5400",
    "DURATION, 1h 30m 1s, 5401",
    "DURATION, 1 hour 30 minutes, 5400",
    "DURATION, 4h, 14400",
    "DURATION, 90d, 7776000",
    "DURATION, 2w, 1209600",
    "DURATION, 2y, 63072000",
    "DURATION, 1mo, 2592000",
    "DURATION, 1 month, 2592000",
    "DURATION, 11mo, 28512000",
    "DURATION, 12mo, 31536000",
    "DURATION, 60mo, 157680000",
    "DURATION, 13 months, 34128000",
    "DURATION, P18M, 47088000",
    "DURATION, P1D, 86400",
    "DURATION, PT15M, 900",
    "DURATION, P1M, 2592000",
    "DURATION, P1Y2W, 32745600",
    "DURATION, P1DT12H, 129600",
    "DURATION, PT1.5S, 1.5",
    "DURATION, daily, 86400",
    "DURATION, Quarterly, 7862400",
    "DURATION, continuous, 0",
    "DURATION, 0, 0",
    "DURATION, nightly at 02:00, 86400",
    "DURATION, Weekly on Sunday, 604800",
    "DURATION, every 6h, 21600",
    "DURATION, every day, 86400",
    "SIZE, 64 kB, 64000",
    "SIZE, 10 GiB, 10737418240",
    "SIZE, 512Mi, 536870912",
    "SIZE, 1.5 t, 1500000000000",
    "SIZE, 2 PiB, 2251799813685248",
    "SIZE, 12 bytes, 12",
    "SIZE, 1gb, 1000000000",
    "SIZE, 1.024 GB, 1024000000",
    "RATE, 200/s, 200",
    "RATE, 200 orders/s, 200",
    "RATE, 30/min, 0.5",
    "RATE, 2k/s, 2000",
    "RATE, 1.5M per day, 17.361111111111",
    "RATE, 60 per minute, 1",
    "RATE, 500 rps, 500",
    "RATE, 2K/s, 2000",
    "RATE, 2k requests/s, 2000",
    "RATE, 100r/m, 1.666666666667",
    "RATE, 1.234/s, 1.234",
    "RATE, 10/5s, 2",
    "RATE, '86,400 per day', 1",
    "SHARE, 99.9%, 0.999",
    "SHARE, 99.999999%, 0.99999999",
    "SHARE, 0.0000001%, 0.000000001",
    "SHARE, 50 percent, 0.5",
    "SHARE, 100 %, 1",
    "SHARE, 0%, 0",
    "MONEY, 300 EUR/month, 300",
    "MONEY, EUR 300/month, 300",
    "MONEY, €1.2k/year, 100",
    "MONEY, 300 USD per month, 300",
    "MONEY, 300 USD a quarter, 100",
    "MONEY, 12 USD/day, 365",
    "MONEY, $1/h, 730",
    "MONEY, '€1,200/month', 1200",
    "MONEY, 300 euros a month, 300",
    "MONEY, 300 eur/month, 300",
    "MONEY, '$1,200.50 per month', 1200.5",
    "INTEGER, 3, 3",
    "INTEGER, 1_000, 1000",
    "INTEGER, -2, -2",
    "INTEGER, '1,000,000', 1000000",
    "NUMBER, 2.5, 2.5",
    "NUMBER, 500m, 0.5",
    "NUMBER, 2 cores, 2",
    "NUMBER, +2.5, 2.5",
    "NUMBER, -1, -1",
  })
  void readsWhatAuthorsWrite(Quantity quantity, String text, BigDecimal expected) {
    assertThat(quantity.read(" " + text + " "))
        .hasValueSatisfying(read -> assertThat(read.number()).isEqualByComparingTo(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "DURATION, 30",
    "DURATION, 1M",
    "DURATION, 1y 6m",
    "DURATION, 1h30",
    "DURATION, 1:30",
    "DURATION, 4 hrz",
    "DURATION, h",
    "DURATION, 1h and",
    "DURATION, P",
    "DURATION, PT",
    "DURATION, -5m",
    "DURATION, 1e400s",
    "DURATION, ''",
    "SIZE, 100",
    "SIZE, 10 GHz",
    "SIZE, 10 bb",
    "SIZE, 10 Gb",
    "SIZE, 1.500 GB",
    "SIZE, -1 kB",
    "RATE, 200",
    "RATE, 200/fortnight",
    "RATE, 200/0s",
    "RATE, 200/M",
    "RATE, 2m/s",
    "RATE, 2Mio/day",
    "RATE, 3 thousand/day",
    "RATE, 10 MB/s",
    "RATE, 300 EUR/month",
    "RATE, 1.200/s",
    "RATE, /s",
    "SHARE, 101%",
    "SHARE, 100.1%",
    "SHARE, -1%",
    "SHARE, 0.9",
    "SHARE, %",
    "MONEY, 300 EUR",
    "MONEY, 1.200 EUR/month",
    "MONEY, 300 XYZ/month",
    "MONEY, 300 XXX/month",
    "MONEY, ¥9/y",
    "MONEY, 300/month",
    "MONEY, EUR 300 EUR/month",
    "MONEY, 300 EUR/fortnight",
    "INTEGER, 2.5",
    "INTEGER, 010",
    "INTEGER, 1.000",
    "NUMBER, 02",
    "INTEGER, '1,00'",
    "INTEGER, '1000,000'",
    "INTEGER, 1e400",
    "NUMBER, 1e400",
    "NUMBER, NaN",
    "NUMBER, 1.",
    "NUMBER, .5",
  })
  void readsNothingElse(Quantity quantity, String text) {
    assertThat(quantity.read(text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void takesNoNumberThatComputingCannotHold(Quantity quantity) {
    var unit = quantity.write(new Amount(BigDecimal.ONE, Optional.of("EUR"))).substring(1);
    for (int digits : new int[] {40, 400, 1_000_000}) {
      assertThat(quantity.read("9".repeat(digits) + unit)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"300 EUR/month, EUR", "$5/h, USD", "£1/day, GBP", "9 JPY/y, JPY", "CHF 7/week, CHF"})
  void keepsTheCurrency(String text, String expected) {
    assertThat(Quantity.MONEY.read(text).orElseThrow().currency()).hasValue(expected);
  }

  @ParameterizedTest
  @EnumSource
  void takesTheExamplesThatItsMessageNames(Quantity quantity) {
    var examples = quantity.expected().replaceFirst(".*such as ", "").split(", | or ");

    assertThat(examples).isNotEmpty().allMatch(example -> quantity.read(example).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "DURATION, 30, true",
    "SHARE, ' 0.9 ', true",
    "DURATION, 30s, false",
    "DURATION, soon, false",
    "NUMBER, 30, false",
    "INTEGER, 2.5, false"
  })
  void seesThatTheUnitIsMissing(Quantity quantity, String text, boolean lacks) {
    assertThat(quantity.lacksUnit(text)).isEqualTo(lacks);
  }

  @Test
  void knowsWhichFormsAreNumbers() {
    assertThat(Quantity.of(Form.PERCENTAGE)).hasValue(Quantity.SHARE);
    assertThat(Quantity.of(Form.DATE)).isEmpty();
  }

  @Test
  void saysWhichFormatsThereAre() {
    assertThat(Quantity.ofFormat("percent")).isEqualTo(Quantity.SHARE);
    assertThatThrownBy(() -> Quantity.ofFormat("seconds"))
        .hasMessage(
            "unknown format \"seconds\"; expected one of duration, percent, money, size, rate");
  }
}
