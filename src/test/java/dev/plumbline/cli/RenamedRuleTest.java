package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings and waivers that name a rule as it was called before go on to work, and say so. */
class RenamedRuleTest extends CommandTest {
  private static final String NOTE = "few-copies is now called too-few-copies";
  private static final String FOUND = "api has too few copies";

  @BeforeEach
  void write() {
    write(
        "rules/recovery/too-few-copies.rq",
        """
        #+ title: A component has too few copies
        #+ kind: violation
        #+ severity: warning
        #+ element: component
        #+ message: "{component} has too few copies"
        #+ fact: copies
        #+ fix: "replicas: 2"
        #+ params: {least: {type: integer, default: 2, help: the fewest copies}}
        #+ was: [few-copies]
        # One copy fails alone.
        PREFIX arch: <https://plumbline.dev/ns#>
        SELECT ?component WHERE {
          ?component a arch:Component ;
            arch:replicas ?number .
          FILTER (?number < ?least)
        }
        """);
    write(
        "rules/recovery/too-few-copies.bad.yaml",
        "components: {api: {replicas: 1}} # ! api has too few copies\n");
    write("rules/recovery/too-few-copies.good.yaml", "components: {api: {replicas: 2}}\n");
    write("shop.yaml", "system: shop\ncomponents: {api: {kind: service, replicas: 1}}\n");
  }

  private String check(String... options) {
    var arguments = new java.util.ArrayList<>(java.util.List.of("check", "shop.yaml"));
    arguments.addAll(java.util.List.of("--rules", "rules"));
    arguments.addAll(java.util.List.of(options));
    var result = run(arguments.toArray(String[]::new));
    assertThat(result.exit()).as(result.out() + result.err()).isLessThan(2);
    return result.out();
  }

  @Test
  void selectsByTheOldId() {
    assertThat(check("--select", "few-copies")).contains(FOUND, NOTE);
    assertThat(check("--select", "too-few-copies")).contains(FOUND).doesNotContain(NOTE);
  }

  @Test
  void ignoresByTheOldId() {
    assertThat(check("--select", "recovery", "--ignore", "few-copies"))
        .contains(NOTE)
        .doesNotContain(FOUND);
  }

  @Test
  void setsAParameterByTheOldId() {
    assertThat(check("--select", "recovery", "--param", "few-copies.least=1"))
        .contains(NOTE)
        .doesNotContain(FOUND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "system: shop\n"
            + "components: {api: {kind: service, replicas: 1}}\n"
            + "waivers:\n"
            + "  - {rule: few-copies, element: api, reason: a toy, owner: ana, until:"
            + " 2027-01-01}\n",
        "system: shop\ncomponents:\n"
            + "  # plumbline: accept few-copies until 2027-01-01 by ana because it is a toy\n"
            + "  api: {kind: service, replicas: 1}\n",
      })
  void waivesByTheOldId(String model) {
    write("shop.yaml", model);

    assertThat(check("--select", "too-few-copies")).contains(NOTE).doesNotContain(FOUND);
  }

  @Test
  void explainsByTheOldId() {
    assertThat(run("explain", "few-copies", "--rules", "rules").out())
        .startsWith(NOTE)
        .contains("Was called: few-copies.");
  }

  @Test
  void testsByTheOldId() {
    var result = run("rules", "test", "rules", "few-copies");

    assertThat(result.out()).isEqualTo("1 rule, 2 models, 0 failures\n");
    assertThat(result.err()).contains(NOTE);
  }
}
