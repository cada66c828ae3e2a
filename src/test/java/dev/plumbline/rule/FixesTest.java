package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.input.ForeignFormats;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fixes of other formats are about facts that rules name, and show what those rules select. */
class FixesTest {
  private static final List<RuleFile> RULES = Rules.builtIn().rules();

  static Stream<Map.Entry<String, String>> fixes() {
    return ForeignFormats.shipped().importers().stream()
        .flatMap(importer -> importer.fixes().entrySet().stream());
  }

  @ParameterizedTest
  @MethodSource("fixes")
  void areAboutAFactThatARuleNames(Map.Entry<String, String> fix) {
    assertThat(rules(fix.getKey())).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("fixes")
  void showOnlyWhatTheRulesSelect(Map.Entry<String, String> fix) {
    var shown = Template.parse(fix.getValue()).names();
    for (var rule : rules(fix.getKey())) {
      assertThat(RuleQuery.of(rule).variables())
          .as(rule.id())
          .extracting(variable -> variable.getVarName())
          .containsAll(shown);
    }
  }

  @Test
  void areTheRulesOwnWhereAFormatHasNone() {
    var formats = ForeignFormats.shipped();
    assertThat(formats.fix("compose", "restart policy")).contains("restart: unless-stopped");
    assertThat(formats.fix("compose", "backup")).isEmpty();
    assertThat(formats.fix("unheard-of", "restart policy")).isEmpty();
  }

  private static List<RuleFile> rules(String fact) {
    return RULES.stream().filter(rule -> rule.rule().fact().equals(fact)).toList();
  }
}
