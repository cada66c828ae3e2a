package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class CompiledRulesTest {
  private static final RuleFolder QUERIES = RuleFolder.of(Path.of("queries"));

  @Test
  void readsTheRulesThatItWrote() {
    var compiled = CompiledRules.read(CompiledRules.write(QUERIES), "queries/");
    var reader = new RuleReader(QUERIES, false);
    var rules = new ArrayList<RuleFile>();
    compiled.forEach((path, rule) -> rules.addAll(reader.read(path, rule.header(), rule.text())));
    assertThat(new RuleBook(rules, reader.problems())).isEqualTo(Rules.only(Path.of("queries")));
  }

  @Test
  void refusesWhatItDidNotWrite() {
    assertThatThrownBy(() -> CompiledRules.read(new byte[64], "queries/"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
