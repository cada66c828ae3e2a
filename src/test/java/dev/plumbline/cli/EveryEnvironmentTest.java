package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code check --env all}: the base model and each environment in one report. */
class EveryEnvironmentTest extends CommandTest {
  private static final String MODEL =
      """
      system: shop
      data: {customer: personal}
      boundaries:
        core: {type: network, contains: [api, db]}
        partner: {type: partner, contains: [pay]}
      components:
        api: {kind: service, technology: spring-boot, replicas: 2}
        db: {technology: postgresql, stores: [customer]}
        pay: {kind: external-system}
      flows:
        - api -> db: {over: postgresql, encryption: tls, data: customer}
        - api -> pay: {over: https, data: customer, purpose: to be paid, agreement: dpa.pdf}
      environments:
        dev: {}
        prod:
          components:
            cache: {technology: redis}
          flows:
            - api -> cache: {over: redis}
            - api -> pay: {over: http, data: customer}
        staging:
          components:
            db: none
      """;

  private static final String WAIVER =
      "  - {rule: %s, element: %s, reason: known, owner: ana, until: 2027-05-01}\n";

  @BeforeEach
  void writeModel() {
    write("shop.yaml", MODEL);
  }

  @Test
  void tellsOnceWhatAllHaveAndSaysWhereOfTheRest() {
    var out = check("-f", "concise").out();

    assertThat(out.lines().filter(line -> line.contains("api states no health check")))
        .singleElement()
        .asString()
        .doesNotContain("only in");
    assertThat(out)
        .contains("carries customer unencrypted from core into partner (only in prod) [");
    assertThat(out).contains("cache has no description (only in prod) [description-missing]");
    assertThat(out)
        .contains("db states no health check (only in the base model, dev, prod) [health-check");
  }

  @Test
  void foldsTheGapsOfTheSameEnvironmentsIntoALine() {
    assertThat(check().out())
        .contains(": cache: ", " (only in prod)\n")
        .contains("shop.yaml, as the base model")
        .contains("3 environments: dev, prod, staging.");
  }

  @Test
  void countsAllForTheExitCode() {
    assertThat(run("check", "shop.yaml").exit()).isZero();
    assertThat(run("check", "shop.yaml", "--env", "dev").exit()).isZero();
    assertThat(run("check", "shop.yaml", "--env", "prod").exit()).isEqualTo(1);
    assertThat(check().exit()).isEqualTo(1);
  }

  @Test
  void hasTheFindingsOfTheSingleRunsWithTheirFingerprints() throws IOException {
    var single = new TreeMap<String, List<String>>();
    for (var name : List.of("dev", "prod", "staging")) {
      single.put(name, fingerprints(json("check", "shop.yaml", "--env", name), ""));
    }
    single.put("(base)", fingerprints(json("check", "shop.yaml"), ""));
    var all = json("check", "shop.yaml", "--env", "all");

    for (Map.Entry<String, List<String>> one : single.entrySet()) {
      assertThat(fingerprints(all, one.getKey())).isEqualTo(one.getValue());
    }
    assertThat(all.at("/environments").toString())
        .isEqualTo("[\"(base)\",\"dev\",\"prod\",\"staging\"]");
  }

  @Test
  void followsTheSchemaOfJson() throws IOException {
    try (var in = getClass().getResourceAsStream("/dev/plumbline/report/report.schema.json")) {
      var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);

      assertThat(schema.validate(json("check", "shop.yaml", "--env", "all"))).isEmpty();
    }
  }

  @Test
  void saysWhereInEveryFormat() {
    assertThat(check("-f", "sarif", "--select", "flow-unencrypted").out())
        .containsPattern("\"properties\": \\{\\s+\"environments\": \\[\\s+\"prod\"\\s+]");
    for (var format : List.of("text", "github", "gitlab", "junit", "markdown", "csv", "sarif")) {
      assertThat(check("-f", format, "--select", "flow-unencrypted").out().replace("\\", ""))
          .as(format)
          .contains("(only in prod)");
    }
  }

  @Test
  void tellsAWaiverThatAcceptsNothingOnlyWhenItDoesSoEverywhere() {
    write(
        "shop.yaml",
        MODEL
            + "waivers:\n"
            + WAIVER.formatted("flow-unencrypted", "api -> pay")
            + WAIVER.formatted("description-missing", "cache")
            + WAIVER.formatted("no-backup", "pay"));
    var result = check("-f", "concise");

    assertThat(result.out().lines().filter(line -> line.contains("waiver")))
        .singleElement()
        .asString()
        .contains("the waiver of no-backup accepts nothing")
        .doesNotContain("only in");
    assertThat(result.out()).doesNotContain("flow-unencrypted", "no element is called");
    assertThat(result.exit()).isZero();
    assertThat(run("check", "shop.yaml", "-f", "concise").out())
        .contains(
            "the waiver of flow-unencrypted accepts nothing",
            "the waiver of description-missing accepts nothing");
  }

  @Test
  void showsTheWorstFormOfAFindingThatReadsOtherwiseElsewhere() throws IOException {
    write(
        "shop.yaml",
        """
        system: shop
        components:
          db: {technology: postgresql, backup: {every: 6h}, targets: {rpo: 1h}}
        environments:
          prod:
            components:
              db: {backup: {every: 1d}}
        """);
    var findings = json("check", "shop.yaml", "--env", "all", "--select", "backup-rarer-than-rpo");

    assertThat(findings.at("/findings")).hasSize(1);
    assertThat(findings.at("/findings/0/evidence").toString()).contains("\"in prod: ");
  }

  @Test
  void readsTheEnvironmentThatIsCalledAllByItsName() {
    write("shop.yaml", MODEL.replace("dev:", "all:"));

    assertThat(check().out()).contains("--env name=all only the one called all");
    assertThat(run("check", "shop.yaml", "--env", "name=all").out())
        .contains("Checked 1 system")
        .doesNotContain("environments");
  }

  @Test
  void saysThatAModelHasNoEnvironments() {
    write("shop.yaml", "system: shop\ncomponents: {web: service}\n");

    assertThat(check().out()).contains("note: the model names no environments, so that only");
  }

  @Test
  void tellsAMistakeOnce() {
    write("shop.yaml", MODEL.replace("technology: redis", "technologi: redis"));
    var result = check("-f", "concise");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out().lines()).hasSize(1);
  }

  @Test
  void isForChecksOnly() {
    for (var command : List.of("diagram", "export", "query owners")) {
      var words = (command + " shop.yaml --env all").split(" ");

      assertThat(run(words).exit()).isEqualTo(2);
    }
    assertThat(run("diagram", "shop.yaml", "--env", "all").err())
        .startsWith("plumbline: only `check` takes all environments; name one here");
  }

  @Test
  void readsWhatIsPipedInOnce() {
    in = MODEL;

    assertThat(run("check", "-", "--env", "all").out()).contains("3 environments: dev, prod");
  }

  private Result check(String... options) {
    var words = new ArrayList<>(List.of("check", "shop.yaml", "--env", "all"));
    words.addAll(List.of(options));
    return run(words.toArray(String[]::new));
  }

  private JsonNode json(String... words) throws IOException {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("-f", "json"));
    return new ObjectMapper().readTree(run(all.toArray(String[]::new)).out());
  }

  /** The fingerprints of all findings that an environment has; of all when none is named. */
  private static List<String> fingerprints(JsonNode report, String environment) {
    var found = new java.util.ArrayList<String>();
    report.at("/findings").forEach(finding -> add(finding, environment, found));
    report
        .at("/findings")
        .forEach(
            finding -> finding.path("related").forEach(joined -> add(joined, environment, found)));
    return found.stream().sorted().toList();
  }

  private static void add(JsonNode finding, String environment, List<String> found) {
    var having = finding.path("environments");
    if (environment.isEmpty()
        || having.isMissingNode()
        || StreamSupport.stream(having.spliterator(), false)
            .anyMatch(name -> name.asText().equals(environment))) {
      found.add(finding.path("fingerprint").asText());
    }
  }
}
