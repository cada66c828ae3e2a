package dev.plumbline.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralsTest {
  @ParameterizedTest
  @CsvSource({
    "0, flow, 0 flows",
    "1, flow, 1 flow",
    "2, boundary, 2 boundaries",
    "1, data, 1 data asset",
    "3, data, 3 data assets",
    "1, api, 1 API",
    "2, api, 2 APIs",
    "2, box, 2 boxes",
    "2, info, 2 infos"
  })
  void namesOneAndSeveral(long number, String noun, String text) {
    assertThat(Plurals.count(number, noun)).isEqualTo(text);
  }
}
