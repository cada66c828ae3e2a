package dev.plumbline.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "web has no owner",
        "data may stand still for 4h, which is 99.9% of 1,000 (see below).",
        "It's read-only and/or slow; e.g. on 2027-05-01: why?",
        "größer als – 5€"
      })
  void leavesPlainWordsAlone(String text) {
    assertThat(MarkdownText.sentence(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '#',
      value = {
        "ask @octocat, or see http://e # ask `@octocat`, or see `http://e`",
        "flow a -> b carries x # flow `a -> b` carries x",
        "flow a -> b -> c (old) # flow `a -> b -> c` (old)",
        "<b> <i> x # `<b> <i>` x",
        "unknown key \"a b\" in a flow; did you mean \"c\"? # unknown key `a b` in a flow; did you"
            + " mean `c`?",
        "`http` is not encrypted # `http` is not encrypted",
        "1. is no list # `1.` is no list",
        "(shop.yaml:3) # (`shop.yaml:3`)",
        "deadbeef CWE-319 snake_case # `deadbeef CWE-319 snake_case`",
        "a ` b # a `` ` `` b",
        "x`@y # ``x`@y``"
      })
  void putsWhatCouldMeanMoreIntoCode(String text, String expected) {
    assertThat(MarkdownText.sentence(text)).isEqualTo(expected);
  }

  @Test
  void putsNamesIntoCodeWhereTheyStandFirst() {
    assertThat(MarkdownText.sentence("owner has no owner", List.of("owner")))
        .isEqualTo("`owner` has no owner");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '#',
      value = {
        "a # `a`",
        "a`b # ``a`b``",
        "`a # `` `a ``",
        "```` # ````` ```` `````",
      })
  void endsCodeWhereTheTextEnds(String text, String expected) {
    assertThat(MarkdownText.code(text)).isEqualTo(expected);
  }

  @Test
  void shortensBackticksThatNoReaderCounts() {
    assertThat(MarkdownText.code("`".repeat(100) + "@a")).doesNotContain("`".repeat(12));
  }

  @Test
  void keepsACellInItsColumn() {
    assertThat(MarkdownText.cell("`a|b`")).isEqualTo("`a\\|b`");
    assertThat(MarkdownText.cell("`a\\|b`")).isEqualTo("`a\\\\\\|b`");
    assertThat(MarkdownText.cell("`a\\\\|b`")).isEqualTo("`a\\\\\\|b`");
  }

  @Test
  void closesABlockAfterItsLastFence() {
    assertThat(MarkdownText.block("yaml", "a: |\n  ```\n"))
        .isEqualTo("````yaml\na: |\n  ```\n````");
  }
}
