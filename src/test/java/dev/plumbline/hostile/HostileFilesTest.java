package dev.plumbline.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.CommandTest;
import dev.plumbline.report.ReportFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The hostile texts on every way that a user's text can take: from a file to what is written. */
class HostileFilesTest extends CommandTest {
  private static final String MODEL = "model.yaml";

  /** Names, descriptions, owners, reasons: a sound model in which the texts are values. */
  @Test
  void valuesMisleadNoHost() throws IOException {
    write(MODEL, model());
    rules();
    check(0, 1, MODEL, "--rules", "rules", "--env", "all");
  }

  /** Keys, values and references that nobody knows: a model of mistakes. */
  @Test
  void mistakesMisleadNoHost() throws IOException {
    write(
        MODEL,
        "system: x\ncomponents:\n"
            + each(
                text ->
                    "{kind: service, %s: z, replicas: %s, technology: %s}"
                        .formatted(text, text, text))
            + "flows:\n"
            + lines(text -> "  - {from: c1, to: %s, over: %s}\n".formatted(text, text))
            + "waivers:\n"
            + lines(text -> "  - {rule: %s, element: %s, reason: %s}\n".formatted(text, text, text))
            + "assumptions:\n"
            + lines(text -> "  - {text: a, covers: [%s]}\n".formatted(text)));
    check(2, 2, MODEL);
  }

  /** Names of services, images and variables in a Compose file. */
  @Test
  void composeFilesMisleadNoHost() throws IOException {
    write(
        "compose.yaml",
        "services:\n"
            + lines(
                text ->
                    "  %s: {image: %s, environment: {A: %s}, container_name: %s}\n"
                        .formatted(text, text, text, text)));
    check(0, 2, "compose.yaml");
  }

  /** Headings and cells of a Markdown model. */
  @Test
  void markdownFilesMisleadNoHost() throws IOException {
    write(
        "model.md",
        "---\nsystem: x\ncomponents: {web: service}\n---\n"
            + HostileTexts.all().values().stream()
                .map(text -> "# " + text + "\n\n" + text + "\n\n| a |\n|---|\n| " + text + " |\n\n")
                .collect(Collectors.joining()));
    check(0, 2, "model.md");
  }

  /** Files whose names are the texts, as far as the system takes them. */
  @Test
  void namesOfFilesMisleadNoHost() throws IOException {
    for (var text : HostileTexts.all().values()) {
      var name = text.replace('/', '_').replace("\0", "");
      name = name.substring(0, Math.min(60, name.length()));
      try {
        Files.writeString(
            folder.resolve(name + ".yaml"), "system: x\nnonsense: 1\ncomponents: {a: servce}\n");
      } catch (InvalidPathException | IOException e) {
        assertThat(e).as("a name that this system does not take").isNotNull();
      }
    }
    check(0, 2, ".");
  }

  /** Words of an organisation's catalogue, and mistakes in them. */
  @Test
  void cataloguesMisleadNoHost() throws IOException {
    write(
        "words.yaml", "technologies:\n" + each(text -> "{class: %s, %s: x}".formatted(text, text)));
    write(MODEL, "system: x\ncatalogue: words.yaml\ncomponents: {a: {technology: t1}}\n");
    check(0, 2, MODEL);
  }

  @Test
  void answersMisleadNoHost() {
    write(MODEL, model());
    var query = "SELECT ?s ?p ?o WHERE { ?s a arch:Component ; ?p ?o FILTER isLiteral(?o) }";
    Hosts.terminal(run("query", query, MODEL).out());
    Hosts.json(run("query", query, MODEL, "-f", "json").out());
    Hosts.markdown(run("query", query, MODEL, "-f", "markdown").out());
    Hosts.spreadsheet(run("query", query, MODEL, "-f", "csv").out());
  }

  @Test
  void explanationsAndErrorsReachATerminalAsText() {
    write(MODEL, "system: x\ncomponents: {a: service}\n");
    rules();
    Hosts.terminal(run("rules", "--rules", "rules").out());
    Hosts.terminal(run("explain", "own-rule", "--rules", "rules").out());
    var texts = HostileTexts.all().values().stream().filter(text -> !text.startsWith("-"));
    var calls = List.of("explain", "check", "check --select", "rules lint");
    int number = 0;
    for (var text : texts.toList()) {
      var call = new ArrayList<>(List.of(calls.get(number++ % calls.size()).split(" ")));
      call.add(text);
      var result = run(call.toArray(String[]::new));
      Hosts.terminal(result.out() + result.err());
      assertThat(result.exit()).as(result.err()).isLessThan(3);
    }
  }

  @Test
  void pagesOfRulesMisleadNoHost() throws IOException {
    rules();
    run("rules", "docs", "pages", "--rules", "rules");
    for (var page : List.of("README.md", "security/own-rule.md")) {
      var text = Files.readString(folder.resolve("pages").resolve(page));
      Hosts.terminal(text);
      new LiveMarkdown(text, Set.of(), HostileFilesTest::isOurs).assertDead();
    }
  }

  private static boolean isOurs(String link) {
    return link.matches("(\\.\\./)?[a-z-]+/[a-z0-9-]+\\.md|\\.\\./README\\.md|#[a-z0-9-]+")
        || link.matches("https://[\\w./-]+");
  }

  /** Checks, writes every format, and asks each host. */
  private void check(int least, int most, String... arguments) throws IOException {
    var call = new ArrayList<>(List.of("check", "-v"));
    call.addAll(List.of(arguments));
    for (var format : ReportFormats.names()) {
      call.addAll(List.of("-o", format + "=" + "out/" + format));
    }
    Files.createDirectories(folder.resolve("out"));
    var result = run(call.toArray(String[]::new));
    Hosts.terminal(result.out());
    Hosts.terminal(result.err());
    assertThat(result.exit()).as(result.err() + result.out()).isBetween(least, most);
    for (var format : ReportFormats.names()) {
      var text = Files.readString(folder.resolve("out").resolve(format));
      HostileTextsTest.REPORTS.get(format).accept(text);
    }
  }

  private void rules() {
    var texts = String.join(" ", HostileTexts.all().values());
    // Braces would name variables that the query does not have, and SPARQL reads escapes in
    // comments.
    var plain =
        texts.replaceAll("[\\p{Cc}\\u2028\\u2029\\uFFFE\\uFFFF]", " ").replaceAll("[{}]", "|");
    var all = '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    write(
        "rules/security/own-rule.rq",
        """
        #+ title: %s
        #+ kind: violation
        #+ severity: error
        #+ element: component
        #+ message: %s
        #+ fix: %s
        #+ refs: [%s]
        #+ params: {most: {type: text, default: x, help: %s}}
        """
                .formatted(all, all, all, all, all)
            + HostileTexts.all().values().stream()
                .flatMap(text -> text.lines())
                .map(
                    line ->
                        "# " + line.replaceAll("[\\p{Cc}\\u2028\\u2029\\uFFFE\\uFFFF]", "") + "\n")
                .collect(Collectors.joining())
            + """
            PREFIX arch: <https://plumbline.dev/ns#>
            SELECT ?component WHERE { ?component a arch:Component FILTER(?most != "none") }
            """);
    write("rules/security/own-rule.bad.yaml", "system: x\ncomponents:\n  web: service # ! ```\n");
    write("rules/security/own-rule.good.yaml", "system: x\ndescription: '```'\ncomponents: {}\n");
  }

  private static String model() {
    return "system: x\ndescription: "
        + quoted(String.join(" ", HostileTexts.all().values()))
        + "\ncomponents:\n"
        + each(
            text ->
                "{kind: service, name: %s, description: %s, owner: %s}".formatted(text, text, text))
        + "flows:\n  - {from: c1, to: c2, over: http, description: "
        + HostileTexts.quoted(HostileTexts.all().get("mention"))
        + "}\nwaivers:\n"
        + lines(
            text ->
                "  - {rule: no-backup, element: c1, reason: %s, owner: %s}\n".formatted(text, text))
        + "assumptions:\n"
        + each(text -> "{text: %s, owner: %s}".formatted(text, text));
  }

  /** Returns a numbered entry for each text. */
  private static String each(Function<String, String> entry) {
    var number = new int[1];
    return lines(text -> "  c%d: %s\n".formatted(++number[0], entry.apply(text)));
  }

  private static String lines(Function<String, String> line) {
    return readable().map(text -> line.apply(quoted(text))).collect(Collectors.joining());
  }

  /** Returns a text in quotes, in which no variable of the environment is meant. */
  private static String quoted(String text) {
    return HostileTexts.quoted(text.replace("${", "$${"));
  }

  /** Returns the texts that YAML can hold. */
  private static Stream<String> readable() {
    return HostileTexts.all().values().stream().filter(text -> text.indexOf('\0') < 0);
  }
}
