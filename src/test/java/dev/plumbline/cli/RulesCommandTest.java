package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rule.Rules;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesCommandTest extends CommandTest {
  private static final String RULE =
      """
      #+ title: A component has no owner
      #+ kind: gap
      #+ severity: warning
      #+ element: component
      #+ message: "{component} has no owner"
      #+ fact: owner
      #+ fix: "owner: team"
      #+ none: {answer: a prototype has none}
      # Nobody answers for it.
      PREFIX arch: <https://plumbline.dev/ns#>
      SELECT ?component WHERE { ?component a arch:Component .
        FILTER NOT EXISTS { ?component arch:owner ?owner } }
      """;

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
  void wrapsTitlesOnATerminal() {
    environment.put("COLUMNS", "80");
    assertThat(run("rules").out().lines()).anyMatch(line -> line.length() > 80);

    toTerminal = true;
    environment.put("NO_COLOR", "1");
    assertThat(run("rules").out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void namesTheNearestArea() {
    var result = run("rules", "securty");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("expected one of security, performance,")
        .contains("did you mean \"security\"?");
  }

  @Test
  void runsAUsersRulesOnTheModelsBesideThem() {
    writeRule("web has no owner");

    assertThat(run("rules", "test", "mine"))
        .isEqualTo(new Result(0, "1 rule, 2 models, 0 failures\n", ""));
  }

  @Test
  void showsWhereAModelDoesNotAgreeWithItsRule() {
    writeRule("another message");
    var result = run("rules", "test", "mine");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains(
            "mine/cost/ownerless.bad.yaml:3: error: found but not announced: web has no owner")
        .contains("not found: another message")
        .endsWith("1 rule, 2 models, 2 failures\n");
  }

  @Test
  void runsOnlyTheNamedRules() {
    writeRule("web has no owner");
    write("mine/cost/tierless.rq", RULE.replace("arch:owner", "arch:tier"));
    write("mine/delivery/unbuilt.rq", RULE.replace("arch:owner", "arch:ownr"));

    assertThat(run("rules", "test", "mine", "ownerless"))
        .isEqualTo(new Result(0, "1 rule, 2 models, 0 failures\n", ""));
    assertThat(run("rules", "test", "mine", "cost").out())
        .contains("no tierless.bad.yaml")
        .endsWith("2 rules, 2 models, 2 failures\n");
    assertThat(run("rules", "test", "mine").out()).contains("ownr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--mutate", ""})
  void namesTheNearestRule(String option) {
    writeRule("web has no owner");
    var arguments = Stream.of("rules", "test", "mine", "ownerles", option);
    var result = run(arguments.filter(each -> !each.isEmpty()).toArray(String[]::new));

    assertThat(result)
        .isEqualTo(
            new Result(
                2,
                "",
                "plumbline: unknown rule or area \"ownerles\"; did you mean \"ownerless\"?\n"));
  }

  @Test
  void showsMistakesInRulesBeforeItMissesTheirNames() {
    writeRule("web has no owner");
    write("mine/cost/ownerless.rq", RULE.replace("kind: gap", "kind: gaap"));

    assertThat(run("rules", "test", "mine", "ownerless").out()).contains("ownerless.rq:2:");
  }

  @Test
  void tellsPartsOfAQueryThatNoModelNeeds() {
    writeRule("web has no owner");
    write(
        "mine/cost/ownerless.rq",
        RULE.replace("arch:Component .", "arch:Component ; arch:running true ."));

    assertThat(run("rules", "test", "mine").exit()).isZero();
    var result = run("rules", "test", "mine", "--mutate", "ownerless");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains("mine/cost/ownerless.rq:11:57: error: no fixture notices when this is left out:")
        .contains("?component arch:running true")
        .contains("^^^")
        .endsWith("1 rule, 2 models, 1 failure\n");
  }

  @Test
  void showsMistakesInRules() {
    writeRule("web has no owner");
    write("mine/cost/ownerless.rq", RULE.replace("arch:owner", "arch:ownr"));
    var result = run("rules", "lint", "mine");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).contains("ownerless.rq:12:").contains("ownr").contains("^^^");
  }

  @Test
  void startsARuleThatPassesItsOwnTest() {
    var started = run("rules", "new", "cost", "budget-unspent", "--rules", "mine");

    assertThat(started.exit()).isZero();
    assertThat(started.out())
        .isEqualTo(
            """
            wrote mine/cost/budget-unspent.rq
            wrote mine/cost/budget-unspent.bad.yaml
            wrote mine/cost/budget-unspent.good.yaml
            next: plumbline rules test mine
            """);
    assertThat(run("rules", "test", "mine").exit()).isZero();
    assertThat(run("rules", "new", "cost", "budget-unspent", "--rules", "mine").exit())
        .isEqualTo(2);
  }

  @Test
  void startsNoRuleWhoseNameIsTaken() {
    var refused = run("rules", "new", "documentation", "owner-missing", "--rules", "mine");

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("\"owner-missing\" is shipped already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lint", "test"})
  void refusesARuleWhoseIdIsTaken(String command) {
    write("mine/cost/owner-missing.rq", RULE);
    write("mine/cost/owner-missing.bad.yaml", "system: s\ncomponents:\n  web: service\n");
    var result = run("rules", command, "mine");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains(
            "mine/cost/owner-missing.rq: error: \"owner-missing\" is the id of a rule that comes"
                + " with Plumbline, in queries/documentation/owner-missing.rq; give the file"
                + " another name [id-taken]");
  }

  @Test
  void takesTheFolderOfTheShippedRulesForTheirSource() {
    var queries = Path.of("queries").toAbsolutePath().toString();

    assertThat(run("rules", "lint", queries).out()).endsWith(" rules, 0 mistakes\n");
  }

  @Test
  void writesAPageForEachRule() {
    var result = run("rules", "docs", "pages");

    assertThat(result.exit()).isZero();
    assertThat(folder.resolve("pages/security/flow-unencrypted.md")).exists();
    assertThat(folder.resolve("pages/README.md")).content().contains("flow-unencrypted.md");
  }

  private void writeRule(String message) {
    write("mine/cost/ownerless.rq", RULE);
    write(
        "mine/cost/ownerless.bad.yaml",
        "system: s\ncomponents:\n  web: service # ! " + message + "\n");
    write(
        "mine/cost/ownerless.good.yaml",
        "system: s\ncomponents:\n  web: {kind: service, owner: ana}\n");
  }
}
