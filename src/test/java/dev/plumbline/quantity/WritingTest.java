package dev.plumbline.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0s",
    "0.0000000000001, 0.0001ns",
    "0.0000000012345, 1.235ns",
    "0.000015, 15µs",
    "0.0002, 0.2ms",
    "0.0015, 1.5ms",
    "0.3, 300ms",
    "0.333333333, 333.333ms",
    "0.9999999, 1s",
    "1.37, 1.37s",
    "2, 2s",
    "2.5, 2.5s",
    "12.3456, 12.346s",
    "59.9999, 1m",
    "60.5, 1m 500ms",
    "90, 1m 30s",
    "90.25, 1m 30.25s",
    "3599.9999, 1h",
    "5400, 1h 30m",
    "5401, 1h 30m 1s",
    "86399.9, 1d",
    "90000, 1d 1h",
    "91800, 1d 1h 30m",
    "1209600, 14d",
    "2592000, 30d",
    "31536000, 1y",
    "34560000, 400d",
    "47304000, 547d 12h",
    "63072000, 2y",
    "315532800, 3652d",
    "-5400, -1h 30m",
    "1e15, 11574074074d 1h 47m"
  })
  void writesDurations(BigDecimal seconds, String text) {
    assertThat(Quantity.DURATION.write(seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0%",
    "1, 100%",
    "0.5, 50%",
    "0.999, 99.9%",
    "0.9995, 99.95%",
    "0.99995, 99.995%",
    "0.9985004, 99.85%",
    "0.99999999, 99.999999%",
    "0.999999999999, 99.9999999999%",
    "0.99998765439, 99.998765%",
    "0.666666667, 66.6666%",
    "0.000000001, 0.0000001%",
    "0.00000012345678, 0.00001234%",
    "1.001, 100.1%",
    "1.00000001, 100.000001%",
    "-0.000000001, -0.0000001%",
    "12, 1200%"
  })
  void writesSharesThatPromiseNoMoreThanTheyAre(BigDecimal share, String text) {
    assertThat(Quantity.SHARE.write(share)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0/s",
    "200, 200/s",
    "1.5, 1.5/s",
    "12.3456, 12.3456/s",
    "1234567.8, 1234568/s",
    "2000000, 2000000/s",
    "0.1, 6/min",
    "0.083333333333, 5/min",
    "0.123, 7.38/min",
    "0.277777778, 1000/h",
    "0.027777778, 100/h",
    "0.0001, 8.64/day",
    "0.000011574, 1/day",
    "0.000001653, 1/week",
    "0.000001929012, 5/month",
    "0.000000570776, 18/year",
    "0.000000386, 1/month",
    "0.000000031709, 1/year",
    "0.000000000317, 0.01/year",
    "333.333333333, 20000/min",
    "-0.1, -6/min"
  })
  void writesRates(BigDecimal perSecond, String text) {
    assertThat(Quantity.RATE.write(perSecond)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "300, 300 EUR/month",
    "7400.00, 7400 EUR/month",
    "12.5, 12.50 EUR/month",
    "8.333333333333, 8.33 EUR/month",
    "99.999, 100 EUR/month",
    "0.0041666667, 0.0042 EUR/month",
    "0.00499, 0.005 EUR/month",
    "0, 0 EUR/month",
    "-5, -5 EUR/month"
  })
  void writesMoney(BigDecimal number, String text) {
    assertThat(Quantity.MONEY.write(new Amount(number, Optional.of("EUR")))).isEqualTo(text);
  }

  @Test
  void writesMoneyWhoseCurrencyIsUnknown() {
    assertThat(Quantity.MONEY.write(new BigDecimal("300"))).isEqualTo("300/month");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "0.5, 0.5 B",
    "512, 512 B",
    "1023, 1023 B",
    "1024, 1 KiB",
    "64000, 64 kB",
    "1048575, 1 MiB",
    "1000000, 1 MB",
    "1610612736, 1.5 GiB",
    "10737418240, 10 GiB",
    "2e12, 2 TB",
    "1e15, 1 PB",
    "5e18, 5000 PB",
    "-64000, -64 kB"
  })
  void writesSizes(BigDecimal bytes, String text) {
    assertThat(Quantity.SIZE.write(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1.50, 1.5", "1e3, 1000", "0.00, 0", "-2, -2", "0.123456789012, 0.123456789012"})
  void writesPlainNumbersWithAllDigits(BigDecimal number, String text) {
    assertThat(Quantity.NUMBER.write(number)).isEqualTo(text);
  }

  @Test
  void leavesOutWhatFloatingPointAdds() {
    assertThat(Quantity.SHARE.write(0.1 + 0.2)).isEqualTo("30%");
    assertThat(Quantity.SHARE.write(0.995 * 0.999)).isEqualTo("99.4005%");
    assertThat(Quantity.SHARE.write(1 - Math.pow(1 - 0.9999, 3))).isEqualTo("99.9999999999%");
    assertThat(Quantity.SHARE.write(Math.nextDown(1.0))).isEqualTo("99.99999999999999%");
    assertThat(Quantity.DURATION.write(0.1 + 0.2)).isEqualTo("300ms");
  }
}
