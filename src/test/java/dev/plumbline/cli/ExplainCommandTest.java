package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainCommandTest extends CommandTest {
  @Test
  void tellsWhyBadGoodFixAndHowToAccept() {
    var result = run("explain", "flow-unencrypted");

    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("flow-unencrypted: ")
        .containsSubsequence(
            "Why it matters",
            "A model that has it",
            "# ! ",
            "A model that does not",
            "How to fix it",
            "How to accept it",
            "{rule: flow-unencrypted, element: ID, reason: \"why it is fine\", owner: WHO, until:"
                + " 2027-05-22}",
            "Asked for by",
            "CWE-319: Cleartext Transmission of Sensitive Information\n"
                + "    https://cwe.mitre.org/data/definitions/319.html\n",
            "The query (queries/security/flow-unencrypted.rq)",
            "SELECT ?flow");
  }

  @Test
  void takesAnEarlierIdAndTellsWhatARuleFollows() {
    var header =
        "#+ title: %s\n#+ kind: gap\n#+ severity: info\n#+ element: component\n"
            + "#+ message: \"{component} is dear\"\n#+ %s\n# Money is scarce.\n"
            + "PREFIX arch: <https://plumbline.dev/ns#>\n"
            + "SELECT ?component WHERE { ?component a arch:Component }\n";
    write("rules/cost/no-thrift.rq", header.formatted("Not thrifty", "was: [no-saving]"));
    write("rules/cost/no-coins.rq", header.formatted("No coins", "follows: [no-thrift]"));

    assertThat(run("explain", "--rules", "rules", "no-saving").out())
        .startsWith("no-saving is now called no-thrift\n\nno-thrift: Not thrifty\n")
        .contains("  Followed by: no-coins.\n  Was called: no-saving.\n\n");
    assertThat(run("explain", "--rules", "rules", "no-coins").out())
        .startsWith("no-coins: No coins\n")
        .contains("  Follows: no-thrift, on the same component: where both find something, one");
  }

  @Test
  void saysWhereAnObjectiveIsStatedThatAnElementInherits() {
    write(
        "shop.yaml",
        """
        system: shop
        targets: {rpo: 1h}
        components:
          db: {technology: postgresql, backup: {every: 1d}}
        """);
    var rule = "backup-rarer-than-rpo";

    assertThat(run("explain", rule, "--at", "db", "shop.yaml").out())
        .contains("- the recovery point objective is 1h (inherited from system shop) (shop.yaml:2")
        .contains("db: effective rpo 1h, inherited from system shop (shop.yaml:2:")
        .contains("db: backup: every 1d, stated (shop.yaml:4:")
        .contains("?every is 1d\n", "?rpo is 1h\n")
        .doesNotContain("3600", "86400");
    assertThat(run("check", "shop.yaml", "--select", rule).out())
        .contains(
            "  why: the recovery point objective is 1h (inherited from system shop) (line 2)");
    assertThat(run("check", "shop.yaml", "--select", rule, "-f", "csv").out())
        .contains("objective is 1h (inherited from system shop) (shop.yaml:2:");
  }

  @Test
  void namesTheNearestRule() {
    var result = run("explain", "flow-unencryptd");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "plumbline: nothing is called \"flow-unencryptd\"; did you mean \"flow-unencrypted\""
                + " or \"flow\"?\n");
  }

  @Test
  void knowsTheRulesOfAUsersFolder() {
    write(
        "rules/cost/no-thrift.rq",
        """
        #+ title: Not thrifty
        #+ kind: gap
        #+ severity: info
        #+ element: component
        #+ message: "{component} is dear"
        #+ none: {answer: thrift is no fact}
        #+ refs: [House rule 7]
        #+ params: {limit: {type: integer, default: 4, help: Most that is fine.}}
        # Money is
        # scarce.
        #
        # - a list
        # - stays one
        PREFIX arch: <https://plumbline.dev/ns#>
        SELECT ?component WHERE { ?component a arch:Component . FILTER (?limit > 5) }
        """);

    assertThat(run("explain", "no-thrift", "--rules", "rules").out())
        .contains("Why it matters\n  Money is scarce.\n\n  - a list\n  - stays one\n")
        .contains("limit (integer, 4): Most that is fine.")
        .contains("Asked for by\n  House rule 7\n\n")
        .doesNotContain("How to fix it");
  }

  @Test
  void saysWhyARuleFiresOnAnElement() {
    writeShop();
    var result = run("explain", "flow-unencrypted", "--at", "web -> db", "shop.yaml");

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .startsWith("flow-unencrypted fires on web -> db\n")
        .contains("(shop.yaml:7:21)")
        .containsSubsequence(
            "What holds\n", "holds: ?flow a arch:Flow", "clears it", "encryption: tls");
  }

  @Test
  void saysWhichConditionKeepsARuleFromFiring() {
    writeShop();

    assertThat(run("explain", "flow-unencrypted", "--not", "web -> log").out())
        .startsWith("flow-unencrypted does not fire on web -> log\n")
        .contains("FAILS: ");
  }

  @Test
  void namesTheNearestElement() {
    writeShop();
    var result = run("explain", "flow-unencrypted", "--at", "web -> dv");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("did you mean \"web -> db\"?");
  }

  @Test
  void tellsMistakesOfAModelInsteadOfExplaining() {
    write("shop.yaml", "system: shop\ncomponents:\n  web: {knd: service}\n");
    var result = run("explain", "flow-unencrypted", "--at", "web");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).contains("shop.yaml:3:9: error: ");
  }

  private void writeShop() {
    write(
        "shop.yaml",
        """
        system: shop
        data: {customer: personal}
        components:
          web: service
          db: {technology: postgresql, stores: [customer]}
          log: service
        flows: [{web -> db: http customer}, {web -> log: {over: https}}]
        """);
  }

  @Test
  void knowsWhatWaiversAcceptWhenItExplainsARuleAboutThem() {
    write(
        "shop.yaml",
        """
        system: shop
        components:
          web: {kind: service, monitoring: none}
        waivers:
          - {rule: component-unmonitored, element: web, reason: small, owner: me, until: 2199-12-31}
          - {rule: no-backup, element: shop, reason: small, owner: me, until: 2199-12-31}
        """);

    assertThat(run("explain", "waiver-unused", "--at", "no-backup-shop").out())
        .startsWith("waiver-unused fires on no-backup-shop\n");
    assertThat(run("explain", "waiver-unused", "--at", "component-unmonitored-web").out())
        .startsWith("waiver-unused does not fire on component-unmonitored-web\n")
        .contains("FAILS: FILTER NOT EXISTS { ?waiver arch:matched true }");
  }

  @Test
  void meansTheElementThatTheRuleIsAboutAndSaysWhoseFactsHold() {
    write(
        "shop.yaml",
        """
        system: shop
        components:
          orders: {kind: service, api: {version: v1}, stores: order, backup: none}
        data: {order: internal}
        """);

    assertThat(run("explain", "no-backup", "--at", "orders", "shop.yaml").out())
        .startsWith("no-backup ")
        .contains("orders is a service, by its kind (shop.yaml:3:12)");
    assertThat(run("explain", "api-unversioned", "--at", "orders", "shop.yaml").out())
        .contains("orders is an API");
  }
}
