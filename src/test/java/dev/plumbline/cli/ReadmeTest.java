package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Area;
import dev.plumbline.input.ForeignFormats;
import dev.plumbline.report.ReportFormats;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What the README shows is so. */
class ReadmeTest extends CommandTest {
  private static final int LONGEST = 200;

  private final String readme = text();

  @Test
  void staysShort() {
    assertThat(readme.lines()).hasSizeLessThanOrEqualTo(LONGEST);
  }

  /** A new block needs a test, and a line here. */
  @Test
  void hasNoBlockWithoutATest() {
    assertThat(blocks().map(block -> block.group(1)))
        .containsExactly("sh", "yaml", "text", "sh", "yaml", "sparql", "yaml", "sh", "java", "");
  }

  @Test
  void showsFindingsThatItsModelGives() {
    write("orders.yaml", block("yaml", 0));
    var found = run("check", "orders.yaml").out();
    var shown = block("text", 0);
    int summary = shown.indexOf("Checked ");

    assertThat(summary).isPositive();
    assertThat(found)
        .contains(shown.substring(0, summary))
        .contains("\n" + shown.substring(summary));
  }

  @Test
  void showsAWaiverThatIsAccepted() {
    write("orders.yaml", block("yaml", 0) + block("yaml", 1));
    var found = run("check", "orders.yaml", "--select", "flow-unencrypted");

    assertThat(found.out()).contains("No findings; 1 waived.");
  }

  @Test
  void showsARuleThatPassesItsTest() {
    writeOurRules();

    assertThat(run("rules", "lint", "our-rules").out()).isEqualTo("1 rule, 0 mistakes\n");
    assertThat(run("rules", "test", "our-rules").out()).startsWith("1 rule, 2 models, 0 failures");
    assertThat(run("rules", "test", "our-rules", "no-team").exit()).isZero();
    write("orders.yaml", block("yaml", 0));
    assertThat(run("check", "--rules", "our-rules", "orders.yaml").out())
        .contains("[no-team]")
        .contains("Checked 1 system");
  }

  private void writeOurRules() {
    var rule = "our-rules/documentation/no-team";
    write(rule + ".rq", block("sparql", 0));
    write(rule + ".bad.yaml", block("yaml", 2));
    write(rule + ".good.yaml", block("yaml", 2).replaceFirst("web: .*", "web: {owner: ana}"));
  }

  @Test
  void showsALibraryExampleThatCompilesAndRuns() throws IOException, InterruptedException {
    var lines = block("java", 0).lines().collect(Collectors.partitioningBy(this::isImport));
    var source =
        write(
            "Review.java",
            String.join("\n", lines.get(true))
                + "\nclass Review {\n  public static void main(String[] arguments) {\n"
                + String.join("\n", lines.get(false))
                + "\n  }\n}\n");
    write("orders.yaml", block("yaml", 0));
    var mistakes = new ByteArrayOutputStream();
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, mistakes, mistakes, "-proc:none", "-cp", classPath(), source.toString());
    assertThat(compiled).as(mistakes.toString()).isZero();
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = folder + File.pathSeparator + classPath();
    var process =
        new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", classes, "Review")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    var printed = new String(process.getInputStream().readAllBytes());

    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed)
        .contains("orders.yaml:12:27 flow order-api -> billing carries customer unencrypted");
  }

  private boolean isImport(String line) {
    return line.startsWith("import ");
  }

  private static String classPath() {
    return ReadmeTest.class.getClassLoader() instanceof URLClassLoader loader
        ? Stream.of(loader.getURLs())
            .map(url -> Path.of(URI.create(url.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator))
        : Path.of("").toAbsolutePath() + File.pathSeparator + System.getProperty("java.class.path");
  }

  /** Each line of the shell blocks, the files that it is run on, and its exit code. */
  private static final Map<String, Map.Entry<Integer, List<String>>> LINES =
      Map.ofEntries(
          line("check samples/shop", 1, "samples/shop"),
          line("check", 1, "orders.yaml"),
          line("check docker-compose.yml", 1, "docker-compose.yml"),
          line("check compose.yaml compose.prod.yaml --profile reports", 1, "compose.yaml"),
          line(
              "check docs/architecture -f json -o concise=findings.txt",
              1,
              "docs/architecture/orders.yaml"),
          line(
              "check --select security --ignore key-management-unstated --fail-on warning"
                  + " --timeout 5min",
              1,
              "orders.yaml"),
          line("check --exclude \"examples/**\"", 1, "orders.yaml", "examples/orders.yaml"),
          line("explain flow-unencrypted", 0),
          line("explain flow-unencrypted --at \"order-api -> billing\"", 0, "orders.yaml"),
          line("explain rto", 0),
          line("check --env all", 1, "prod.yaml"),
          line("check architecture.yaml compose.yaml", 1, "architecture.yaml", "compose.yaml"),
          line("rules", 0),
          line("query who-can-access customer", 0, "orders.yaml"),
          line("diagram -o svg=shop.svg", 0, "orders.yaml"),
          line("diagram --update docs/*.md", 0, "orders.yaml", "docs/picture.md"),
          line("export", 0, "orders.yaml"),
          line("check --fail-on warning -f github", 1, "orders.yaml"),
          line(
              "check --fail-on warning -o json=plumbline.json -o markdown=comment.md"
                  + " -o csv=findings.csv",
              1,
              "orders.yaml"));

  private static Map.Entry<String, Map.Entry<Integer, List<String>>> line(
      String command, int exit, String... files) {
    return Map.entry(command, Map.entry(exit, List.of(files)));
  }

  @Test
  void showsCommandsThatRun() throws IOException {
    var commands = new ArrayList<String>();
    for (var shown : shellLines()) {
      if (shown.equals("mvn -B verify")) {
        assertThat(Path.of("pom.xml")).exists();
        continue;
      }
      var command = shown.replaceFirst("^(\\./)?plumbline ?", "");
      assertThat(LINES).as("a line of the README without a test").containsKey(command);
      commands.add(command);
      empty(folder);
      LINES.get(command).getValue().forEach(this::prepare);
      var result = run(expanded(words(command)));
      assertThat(result.exit())
          .as(command + "\n" + result.err() + result.out())
          .isEqualTo(LINES.get(command).getKey());
      assertThat(result.err()).doesNotContain("--help");
    }

    assertThat(commands).containsExactlyInAnyOrderElementsOf(LINES.keySet());
  }

  private List<String> shellLines() {
    return blocks()
        .filter(block -> block.group(1).equals("sh"))
        .flatMap(block -> block.group(2).lines())
        .map(line -> line.replaceFirst("\\s+#.*", "").strip())
        .toList();
  }

  private void prepare(String name) {
    switch (name) {
      case "samples/shop" -> copy(Path.of(name));
      case "our-rules" -> writeOurRules();
      case "prod.yaml" ->
          write(name, block("yaml", 0) + "environments:\n  prod: {stage: production}\n");
      case "docker-compose.yml" -> write(name, COMPOSE);
      case "compose.yaml" -> {
        write(name, COMPOSE);
        write("compose.prod.yaml", "services: {job: {image: acme/job:1, profiles: [reports]}}\n");
      }
      case "docs/picture.md" ->
          write(name, "# Orders\n\n<!-- plumbline:diagram -->\n<!-- /plumbline:diagram -->\n");
      default -> write(name, block("yaml", 0));
    }
  }

  private static final String COMPOSE =
      "services: {db: {image: \"postgres:16\", ports: [\"5432:5432\"]}}\n";

  private void copy(Path from) {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        write(file.toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void empty(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }

  /** A shell replaces {@code *} by the files that are there. */
  private String[] expanded(String[] words) {
    return Stream.of(words)
        .map(word -> word.equals("docs/*.md") ? "docs/picture.md" : word)
        .toArray(String[]::new);
  }

  @Test
  void namesCommandsInItsTextThatTheProgramUnderstands() {
    var commands =
        Pattern.compile("`plumbline ([a-z][^`]*)`")
            .matcher(readme.replace('\n', ' '))
            .results()
            .map(match -> match.group(1).strip())
            .toList();

    assertThat(commands).hasSizeGreaterThan(8);
    for (var command : commands) {
      assertThat(run(words(command)).err()).as(command).doesNotContain("--help");
    }
  }

  private static String[] words(String command) {
    return Pattern.compile("\"([^\"]*)\"|(\\S+)")
        .matcher(command)
        .results()
        .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
        .toArray(String[]::new);
  }

  private Stream<MatchResult> blocks() {
    return Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$").matcher(readme).results();
  }

  private String block(String language, int index) {
    return blocks()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList()
        .get(index);
  }

  private static String text() {
    try {
      return Files.readString(Path.of("README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void linksToFilesThatAreThere() {
    var links = Pattern.compile("\\]\\(([^)]+)\\)").matcher(readme).results();

    assertThat(links.map(link -> Path.of(link.group(1))).toList())
        .isNotEmpty()
        .allMatch(Files::exists);
  }

  @Test
  void namesAFileOfEveryFormatThatIsRead() {
    for (var importer : ForeignFormats.shipped().importers()) {
      assertThat(readme).contains(importer.example());
    }
  }

  @Test
  void namesEveryFormatOfReports() {
    assertThat(readme).contains(ReportFormats.names());
  }

  @Test
  void namesEveryAreaWithItsQuestion() {
    for (var area : Area.ofReview()) {
      assertThat(readme).contains("| `" + area.id() + "` | " + area.question() + " |");
    }
  }
}
