package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rule.Rules;
import org.junit.jupiter.api.Test;

class RulesCommandTest extends CommandTest {
  @Test
  void listsEveryRuleByArea() {
    var out = run("rules").out();

    assertThat(out).startsWith("security: Security (");
    assertThat(Rules.builtIn().rules()).allMatch(rule -> out.contains("  " + rule.id() + " "));
  }

  @Test
  void listsChosenAreasOnly() {
    assertThat(run("rules", "recovery").out())
        .startsWith("recovery: ")
        .contains("backup-unstated ")
        .doesNotContain("flow-unencrypted");
  }

  @Test
  void namesTheNearestArea() {
    var result = run("rules", "securty");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("expected one of security, performance,")
        .contains("did you mean \"security\"?");
  }
}
