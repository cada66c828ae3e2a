package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a bank, through the commands. */
class CatalogueCommandTest extends CommandTest {
  private static final Path BANK = Path.of("src/test/resources/catalogue/bank");

  @BeforeEach
  void copy() throws IOException {
    try (var files = Files.walk(BANK)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        write(BANK.relativize(file).toString(), Files.readString(file));
      }
    }
  }

  private String check(String... more) {
    var arguments = new java.util.ArrayList<>(java.util.List.of("check", "-f", "concise", "-q"));
    arguments.addAll(java.util.List.of(more));
    return run(arguments.toArray(String[]::new)).out();
  }

  @Test
  void judgesAModelInTheWordsOfTheBank() {
    var out = check("credit.yaml", "--select", "infrastructure,security,data-flow");

    assertThat(out)
        .contains("ledger runs ledger-bus 2, whose support ended on 2021-12-31")
        .contains("record is personal and states no retention")
        .doesNotContain("[unknown-key]")
        .doesNotContain("scorer -> ledger, which carries deal, states no encryption")
        .doesNotContain("[store-encryption-unstated]");
  }

  @Test
  void explainsTheWordsOfTheBank() {
    assertThat(run("explain", "ledger-bus", "--catalogue", "words").out())
        .startsWith("ledger-bus: a technology")
        .contains("The bank's bus for bookings", "A component that runs it is a broker");
    assertThat(run("explain", "cost-centre", "--catalogue", "words").out())
        .contains("Who pays for it.", "cost-centre: K-4711");
    assertThat(run("explain", "scoring-engine", "--catalogue", "words").out())
        .contains("scoring-engine: a kind of component");
  }

  /** Data of a class of the bank's own is judged as data of the class that it is. */
  @Test
  void judgesAClassOfDataAsTheOneThatItIs() throws IOException {
    var own = check("credit.yaml");
    var model = Files.readString(folder.resolve("credit.yaml"));
    write(
        "credit.yaml",
        model.replace("bank-secret", "confidential").replace("credit-history", "personal"));

    assertThat(places(own)).isEqualTo(places(check("credit.yaml")));
  }

  private static java.util.List<String> places(String out) {
    return out.lines().map(line -> line.replaceAll("(:\\d+:\\d+: ).*\\[", "$1[")).toList();
  }

  @Test
  void runsARuleThatReadsAnOwnKey() throws IOException {
    assertThat(run("rules", "test", "rules", "--catalogue", "words", "--mutate").out())
        .endsWith("1 rule, 2 models, 0 failures\n");
    assertThat(check("credit.yaml", "--rules", "rules")).doesNotContain("core-without-window");

    var model = Files.readString(folder.resolve("credit.yaml"));
    write("credit.yaml", model.replace("    patch-window: 4h\n", ""));

    assertThat(check("credit.yaml", "--rules", "rules"))
        .contains("scorer is core and states no patch window [core-without-window]");
    assertThat(
            run(
                    "explain",
                    "core-without-window",
                    "--rules",
                    "rules",
                    "--at",
                    "scorer",
                    "credit.yaml")
                .out())
        .contains("scorer: criticality-class core, stated");
  }

  @Test
  void findsAMisspeltTermOfACatalogueInARule() throws IOException {
    var rule = folder.resolve("rules/cost/core-without-window.rq");
    Files.writeString(
        rule, Files.readString(rule).replace("nordbank:patchWindow", "nordbank:patchWindw"));

    var result = run("rules", "lint", "rules", "--catalogue", "words");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains("the vocabulary has no \"nordbank:patchWindw\"; did you mean \"patchWindow\"?");
  }

  @Test
  void saysThatTheCatalogueOfARuleIsMissing() {
    var result = run("rules", "lint", "rules");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).contains("name the catalogue \"nordbank\" with --catalogue");
  }

  @Test
  void recognisesImagesInACompose() {
    var out =
        run("query", "SELECT ?t { ?c arch:technology ?t ; a arch:Component }", "compose").out();

    assertThat(out).contains("ledger-bus").contains("vault-pg");
    assertThat(check("compose", "--select", "recovery"))
        .contains("ledger keeps its messages on nothing that lasts");
  }

  @Test
  void writesASchemaThatKnowsTheWords() throws IOException {
    var schema = run("export", "schema", "--catalogue", "words").out();
    var validator =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                new ObjectMapper().readTree(schema),
                SchemaValidatorsConfig.builder().preloadJsonSchema(false).build());
    var model = Files.readString(folder.resolve("credit.yaml"));

    assertThat(validator.validate(new YAMLMapper().readTree(model))).isEmpty();
    assertThat(validator.validate(new YAMLMapper().readTree(model.replace(": 4h", ": soon"))))
        .anyMatch(each -> each.getInstanceLocation().toString().contains("patch-window"));
    assertThat(validator.validate(new YAMLMapper().readTree(model.replace(": core\n", ": cor\n"))))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "patch-window: 4h | patch-windw: 4h | did you mean \"patch-window\"?",
        "patch-window: 4h | patch-window: soon | \"soon\" is no value of \"patch-window\"",
        "go-live: 2026-03-01 | go-live: 2026-13-01 | expected a date",
        "dora-class: core | dora-class: cor | did you mean \"core\"?",
        "model-approved: no | model-approved: maybe | expected yes or no",
        "sign-offs: 2 | sign-offs: two | is no value of \"sign-offs\"",
        "peak-bookings: 50/min | peak-bookings: fast | is no value of \"peak-bookings\"",
        "archive-size: 2 GiB | archive-size: big | is no value of \"archive-size\"",
        "false-rejects: 0.5% | false-rejects: few | is no value of \"false-rejects\"",
        "licence: 1200 EUR/month | licence: dear | is no value of \"licence\"",
        "weight: 0.5 | weight: heavy | is no value of \"weight\"",
        "backup-owner: book | backup-owner: bok | book",
        "kind: scoring-engine | kind: scoring-engin | did you mean \"scoring-engine\"",
        "deal: bank-secret | deal: bank-secrt | did you mean \"bank-secret\"",
        "ledger-wire deal | ledger-wre deal | ledger-wire",
      })
  void reportsAWrongValueAsThatOfAShippedKey(String right, String wrong, String told)
      throws IOException {
    var model = Files.readString(folder.resolve("credit.yaml"));
    assertThat(model).contains(right);
    write("credit.yaml", model.replace(right, wrong));

    var result = run("check", "credit.yaml", "-f", "concise");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/etc/words.yaml | is not relative to its file",
        "https://acme.example/words.yaml | is not relative to its file",
        "../../words.yaml | leaves the folder being read",
        "wrods/nordbank.yaml | finds no file",
        "words/nordbnk.yaml | finds no file; did you mean \"nordbank.yaml\"?",
        "credit.yaml | is no catalogue; one begins with",
      })
  void readsOnlyCataloguesInsideTheFolder(String path, String told) throws IOException {
    var model = Files.readString(folder.resolve("credit.yaml"));
    write("credit.yaml", model.replace("catalogue: words", "catalogue: " + path));

    var result = run("check", "credit.yaml", "-f", "concise");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).contains("credit.yaml:").contains(told);
  }

  @Test
  void readsNoCatalogueThroughALinkThatLeavesTheFolder() throws IOException {
    var outside = Files.createTempFile("words", ".yaml");
    Files.writeString(outside, "catalogue: other\n");
    Files.createSymbolicLink(folder.resolve("words/link.yaml"), outside);
    var model = Files.readString(folder.resolve("credit.yaml"));
    write("credit.yaml", model.replace("catalogue: words", "catalogue: words/link.yaml"));

    assertThat(check("credit.yaml")).contains("leaves the folder being read by a link");
    Files.delete(outside);
  }

  @Test
  void saysWhatIsWrongWithWhatTheUserNames() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    write("large.yaml", "catalogue: large\n# " + "x".repeat(1 << 20) + "\n");

    assertThat(run("check", "credit.yaml", "--catalogue", "gone.yaml").out())
        .contains("there is no such file or folder");
    assertThat(run("export", "schema", "--catalogue", "gone.yaml").exit()).isEqualTo(2);
    assertThat(run("check", "credit.yaml", "--catalogue", "empty").exit()).isEqualTo(2);
    assertThat(run("rules", "lint", "rules", "--catalogue", "empty").out())
        .contains("there is no catalogue in this folder");
    assertThat(run("rules", "test", "rules", "--catalogue", "large.yaml").out())
        .contains("larger than 1 MiB");
    assertThat(run("export", "schema", "--catalogue", "credit.yaml").out())
        .contains("this is no catalogue");
  }

  @Test
  void leavesOutACatalogueThatNobodyNames() throws IOException {
    write("shop/shop.yaml", "system: shop\ncomponents: {api: service}\n");
    write("shop/words.yaml", "catalogue: acme\nkinds: {scorer: service}\n");

    var result = run("check", "shop", "--select", "cost");
    assertThat(result.exit()).isLessThan(2);
    assertThat(result.out() + result.err())
        .contains(
            "left out shop/words.yaml, a catalogue of Plumbline; it is read when it is named");
    assertThat(run("check", "shop", "--catalogue", "shop/words.yaml", "--select", "cost").out())
        .doesNotContain("left out");

    var named = run("check", "shop/words.yaml");
    assertThat(named.exit()).isEqualTo(2);
    assertThat(named.out()).contains("name it with --catalogue");
  }

  @Test
  void followsIncludesToACatalogue() {
    write("part/part.yaml", "catalogue: ../words\ncomponents: {scorer: scoring-engine}\n");
    write("whole.yaml", "system: whole\ninclude: part/part.yaml\n");

    assertThat(run("check", "whole.yaml", "--select", "cost").exit()).isLessThan(2);
  }

  @Test
  void refusesTwoCataloguesWithOneName() {
    write("again.yaml", "catalogue: nordbank\n");

    assertThat(check("credit.yaml", "--catalogue", "again.yaml"))
        .contains("the name \"nordbank\" is taken by the catalogue \"nordbank\" in again.yaml:1");
  }
}
