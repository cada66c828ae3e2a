package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Parameter;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
  @ParameterizedTest
  @CsvSource({
    "integer, 4, 4",
    "integer, 1_000, 1000",
    "integer, 2.5, ",
    "number, 0.5, 0.5",
    "number, -1, -1",
    "number, 50%, ",
    "duration, 1y, 31536000",
    "duration, 6mo, 15552000",
    "duration, 1h 30m, 5400",
    "duration, P1D, 86400",
    "duration, 90, ",
    "text, 4, "
  })
  void readNumbersAsAModelStatesThem(String type, String value, BigDecimal expected) {
    var number = Parameters.number(new Parameter("most", type, value, "The most that is fine."));

    if (expected == null) {
      assertThat(number).isEmpty();
    } else {
      assertThat(number).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(expected));
    }
  }
}
