package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckCommandTest extends CommandTest {
  private static final String RULE =
      """
      #+ title: A component has no owner of its own
      #+ kind: violation
      #+ severity: warning
      #+ element: component
      #+ message: "{component} has no owner"
      #+ fix: "owner: team"
      # Nobody answers for it.
      PREFIX arch: <https://plumbline.dev/ns#>
      SELECT ?component WHERE {
        ?component a arch:Component .
        FILTER NOT EXISTS { ?component arch:owner ?owner }
      }
      """;

  @BeforeEach
  void writeModelAndRule() {
    write("shop.yaml", "system: shop\ncomponents:\n  web: {kind: service}\n");
    write("rules/documentation/nobody.rq", RULE);
  }

  @Test
  void namesTheAcronymsThatAreNotDefined() {
    write(
        "acronyms.yaml",
        """
        system: shop
        components:
          orders: {kind: service, description: Takes SKU and PAN from the till}
        """);

    assertThat(run("check", "--select", "acronym-undefined", "acronyms.yaml").out())
        .contains("meaning of an acronym (SKU), meaning of an acronym (PAN)");
  }

  @Test
  void printsFindingsAndWhatWasChecked() {
    var result = check("shop.yaml");

    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .isEqualTo(
            """
            shop.yaml:3:3: warning: web has no owner [nobody]
                3 |   web: {kind: service}
                  |   ^^^
              fix: owner: team

            Checked 1 system, 1 component in shop.yaml.
            1 rule: 0 passed, 1 violated, 0 lack facts, 0 not applicable.
            Found 1 violation (1 warning).
            `plumbline explain RULE` says why a rule matters and what to do.
            """);
    assertThat(result.exit()).isZero();
  }

  @Test
  void readsTheWorkingFolderByItself() {
    assertThat(run("check", "--rules", "rules", "--select", "nobody")).isEqualTo(check("."));
  }

  @Test
  void failsFromTheChosenSeverityOn() {
    assertThat(check("shop.yaml", "--fail-on", "warning").exit()).isEqualTo(1);
    assertThat(check("shop.yaml", "--fail-on=error").exit()).isZero();
  }

  @Test
  void leavesOutNotesAndSummaryWhenQuiet() {
    write("package.json", "{\"name\": \"web\"}");

    assertThat(check(".").out()).contains("note: left out package.json");
    assertThat(check(".", "--quiet").out()).endsWith("  fix: owner: team\n");
  }

  @Test
  void keepsTheSummaryOfProgramFormatsApart() {
    var result = check("shop.yaml", "-f", "concise");

    assertThat(result.out()).isEqualTo("shop.yaml:3:3: warning: web has no owner [nobody]\n");
    assertThat(result.err()).startsWith("Checked 1 system, 1 component in shop.yaml.\n");
    assertThat(check("shop.yaml", "-f", "json", "-q").err()).isEmpty();
  }

  @Test
  void writesReportsToFilesToo() throws IOException {
    var result = check("shop.yaml", "-o", "json=a.json", "--output", "concise=b.txt");

    assertThat(result).isEqualTo(check("shop.yaml"));
    assertThat(Files.readString(folder.resolve("a.json")))
        .isEqualTo(check("shop.yaml", "-f", "json").out());
    assertThat(folder.resolve("b.txt")).hasContent(check("shop.yaml", "-f", "concise").out());
  }

  @Test
  void saysWhyAReportCannotBeWritten() {
    var result = check("shop.yaml", "-o", "json=no/such/folder/a.json");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "plumbline: cannot write no/such/folder/a.json: there is no folder no/such/folder\n");
  }

  @Test
  void explainsHowToAskForAReport() {
    assertThat(check("shop.yaml", "-o", "json").err())
        .contains("--output takes a format and a file, such as json=report.json");
    assertThat(check("shop.yaml", "-f", "jsn").err())
        .contains("expected one of text, concise, json, sarif, junit")
        .contains("did you mean \"json\"?");
    assertThat(check("shop.yaml", "-f", "jsn").exit()).isEqualTo(2);
  }

  @Test
  void coloursWhenAsked() {
    environment.put("NO_COLOR", "1");
    toTerminal = true;

    assertThat(check("shop.yaml").out()).doesNotContain("\u001b");
    assertThat(check("shop.yaml", "--color", "always").out()).contains("\u001b[1;33mwarning");
  }

  @Test
  void fitsTheTerminal() {
    environment.put("COLUMNS", "50");

    assertThat(check("shop.yaml").out().lines()).allMatch(line -> line.length() <= 50);
  }

  @Test
  void saysHowLongEachStepTook() {
    assertThat(check("shop.yaml", "--timings").err()).contains(" ms  reading\n").contains("nobody");
  }

  @Test
  void namesTheNearestRule() {
    var result = run("check", "shop.yaml", "--rules", "rules", "--ignore", "nobdy");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("\"nobdy\"; did you mean \"nobody\"?");
  }

  @Test
  void saysWhatAFileThatIsNoModelShouldHold() {
    write("package.json", "{\"name\": \"web\"}");
    var result = check("package.json");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out())
        .contains("package.json: error: this describes no architecture; expected a key such as")
        .contains("1 mistake to fix first");
  }

  @Test
  void saysWhatToDoInAFolderWithoutAModel() throws IOException {
    Files.delete(folder.resolve("shop.yaml"));
    var result = check(".");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).contains("found no architecture description here; write one");
  }

  @Test
  void namesNoFileWhereThereIsNothingToCheck() throws IOException {
    Files.delete(folder.resolve("shop.yaml"));
    var message = "found no architecture description here";

    assertThat(check(".", "-f", "sarif").out())
        .contains("\"results\": [ ]", "\"level\": \"error\"", message)
        .doesNotContain("\"uri\": \".\"");
    assertThat(check(".", "-f", "gitlab").out()).isEqualTo("[ ]\n");
    assertThat(check(".", "-f", "gitlab").err()).startsWith("plumbline: .: " + message);
    assertThat(check(".", "-f", "github").out())
        .startsWith("::error title=nothing-to-check::.: " + message);
    assertThat(check(".", "-f", "json").exit()).isEqualTo(2);
  }

  @Test
  void saysWhatWasSkippedWhereThereIsNothingElse() throws IOException {
    Files.delete(folder.resolve("shop.yaml"));
    write("node_modules/a/compose.yaml", "services: {db: {image: \"postgres:16\"}}");
    write("vendor/b/compose.yaml", "services: {db: {image: \"postgres:16\"}}");

    assertThat(check(".").out())
        .contains("; skipped folders called node_modules, vendor (name one to check it anyway)")
        .contains("Nothing was checked.");
    assertThat(check("vendor").out()).contains("Checked 1 system");
  }

  @Test
  void saysHowMarkdownIsReadWhereThereIsNothingElse() throws IOException {
    Files.delete(folder.resolve("shop.yaml"));
    write("docs/shop.md", "# Shop\n\nIt sells.\n");
    write("README.md", "# Shop\n");

    assertThat(check(".").out())
        .contains("Markdown is read when it begins with a model between two lines \"---\"");
  }

  @Test
  void tellsMistakesBeforeItRunsRules() {
    write("shop.yaml", "system: shop\ncomponents:\n  web: {knd: service}\n");
    var result = check("shop.yaml");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out())
        .contains("shop.yaml:3:9: error: ")
        .contains("did you mean \"kind\"?")
        .doesNotContain("has no owner");
  }

  private Result check(String path, String... options) {
    var arguments = new java.util.ArrayList<>(java.util.List.of("check", path));
    arguments.addAll(java.util.List.of("--rules", "rules", "--select", "nobody"));
    arguments.addAll(java.util.List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  @Test
  void setsParametersOfRules() {
    write(
        "shop.yaml",
        """
        system: shop
        components: {user: person, web: service, a: service, b: service}
        flows: ["user -> web: https", "web -> a: https", "web -> b: https"]
        """);

    assertThat(fanOut("chatty-fan-out.max-fan-out=1").out())
        .contains("web waits for 2 others while it answers, more than 1 [chatty-fan-out]");
    assertThat(fanOut("chatty-fan-out.max-fan-out=2").out()).isEmpty();
    assertThat(fanOut("chatty-fan-out.max-fanout=2").err())
        .contains("did you mean \"max-fan-out\"?");
    assertThat(fanOut("chatty-fan-out.max-fan-out=few").err())
        .contains("parameter max-fan-out of chatty-fan-out should be integer, but is \"few\"");
    assertThat(fanOut("max-fan-out=2").err())
        .contains("\"max-fan-out=2\" should be RULE.NAME=VALUE");
  }

  private Result fanOut(String parameter) {
    return run(
        "check", "shop.yaml", "-f", "concise", "--select", "chatty-fan-out", "--param", parameter);
  }
}
