package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {
  @Test
  void wrapsAtSpaces() {
    assertThat(Wrapping.of("one two three four", 9)).isEqualTo(List.of("one two", "three", "four"));
  }

  @Test
  void keepsTheIndentOfALine() {
    assertThat(Wrapping.of("  one two three", 9)).isEqualTo(List.of("  one two", "  three"));
  }

  @Test
  void letsAWordThatDoesNotFitStandOut() {
    assertThat(Wrapping.of("a abcdefghijk b", 5)).isEqualTo(List.of("a", "abcdefghijk", "b"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 12, 30, 200})
  void losesNoWordAtAnyWidth(int width) {
    var text = "  a bc  def ghij, klmnopqrstuvwxyz 名前 e\u0301 (x)   and so on ";

    assertThat(String.join("", Wrapping.of(text, width)).replace(" ", ""))
        .isEqualTo(text.replace(" ", ""));
  }
}
