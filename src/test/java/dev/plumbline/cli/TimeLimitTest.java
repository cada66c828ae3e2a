package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ProcessorTime;
import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Work that would never end: it ends, and nobody takes what is there for all. */
class TimeLimitTest extends CommandTest {
  private static final String ALL = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private static final String COUNT =
      "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

  @BeforeEach
  void writeModel() {
    write("shop.yaml", "system: shop\ncomponents: {web: web-app}\n");
  }

  private void writeRule() {
    write(
        "rules/security/endless.rq",
        """
        #+ title: Never ends
        #+ kind: violation
        #+ severity: error
        #+ element: component
        #+ message: "{component} is wrong"
        #+ fix: "another"
        # It takes three classes at a time, of all that there are.
        PREFIX arch: <https://plumbline.dev/ns#>
        SELECT ?component WHERE {
          ?component a arch:Component ; a ?type . ?type a ?class .
          ?a a ?class . ?b a ?class . ?c a ?class FILTER (?a = ?b + ?c)
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "concise",
        "json",
        "sarif",
        "junit",
        "github",
        "gitlab",
        "markdown",
        "csv"
      })
  void isToldInEveryFormatAlsoWhenQuiet(String format) {
    writeRule();

    var result =
        run(
            "check",
            "shop.yaml",
            "--rules",
            "rules",
            "--select",
            "endless",
            "-q",
            "-f",
            format,
            "--fail-on",
            "none",
            "--timeout",
            "100ms");

    assertThat(result.exit()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(result.out().replace("`", ""))
        .contains("the rule endless was not checked: stopped after 100ms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "csv", "json", "markdown"})
  void endsAQueryThatFindsMoreAndMore(String format) {
    var result = run("query", ALL, "shop.yaml", "-f", format, "--limit", "0", "--timeout", "200ms");

    assertThat(result.exit()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(result.err()).contains("the query was stopped after 200ms", "--timeout 1s");
    if (format.equals("json")) {
      assertThat(result.out()).startsWith("[").endsWith("]\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        COUNT,
        ALL + " ORDER BY ?i ?f",
        "SELECT (GROUP_CONCAT(DISTINCT ?x) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i"
            + " BIND (CONCAT(STR(?a), STR(?d)) AS ?x) } GROUP BY ?z",
        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (?b = ?c + ?d) }",
        "DESCRIBE ?a WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (?b = ?c + ?d) }",
        "CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
      })
  void endsAQueryThatFindsNothingForLong(String query) {
    var result = run("query", query, "shop.yaml", "--timeout", "200ms");

    assertThat(result.exit()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(result.err()).contains("the query was stopped after 200ms");
  }

  @Test
  void endsAQueryWhoseReaderIsGone() {
    var nobody =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("Broken pipe");
          }

          @Override
          public void flush() throws IOException {
            throw new IOException("Broken pipe");
          }

          @Override
          public void close() {}
        };
    var terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(nobody),
            new PrintWriter(new StringWriter()),
            false,
            false,
            false,
            folder,
            Map.of(),
            () -> LocalDate.of(2026, 11, 22));

    ProcessorTime.within(
        Duration.ofSeconds(20),
        () ->
            new Program(terminal)
                .run("query", ALL, "shop.yaml", "--limit", "0", "--timeout", "24h"));
  }

  @Test
  void isNotNeededForTheFirstRows() {
    var some = run("query", ALL, "shop.yaml", "-f", "csv", "--limit", "3");
    assertThat(some.exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(some.out().lines()).hasSize(4);
    assertThat(some.err()).contains("only the first 3 are printed; --limit 0 prints all");

    var usual = run("query", ALL, "shop.yaml", "-f", "csv");
    assertThat(usual.exit()).as("nobody asked for so few").isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(usual.out().lines()).hasSize(10_001);

    var triples = run("query", "CONSTRUCT WHERE { ?a ?b ?c }", "shop.yaml", "--limit", "5");
    assertThat(triples.exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(triples.err()).contains("only the first 5 are printed");
  }

  @Test
  void tellsWhatAGraphLacks() {
    write("chain.yaml", chain(600));
    for (var command : new String[] {"export", "diagram"}) {
      var result = run(command, "chain.yaml", "--timeout", "1ms");
      assertThat(result.exit()).as(command).isEqualTo(ExitCode.INVALID_INPUT);
      assertThat(result.err()).as(command).contains("was stopped after 1ms");
    }
  }

  /** Returns a model that no step is done with in a millisecond. */
  private static String chain(int services) {
    var text = new StringBuilder("system: chain\ncomponents:\n");
    for (int i = 1; i <= services; i++) {
      text.append("  s%d: service\n".formatted(i));
    }
    text.append("flows:\n");
    for (int i = 1; i < services; i++) {
      text.append("  - s%d -> s%d: https\n".formatted(i, i + 1));
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 | did you mean \"30s\" or \"30min\"?",
        "0 | expected a duration",
        "soon | expected a duration such as 30s or 5min",
        "0s | from 1ms to 24h",
        "25h | from 1ms to 24h",
        "-1s | expected a duration",
        "9999999999999s | expected a duration"
      })
  void isADuration(String value, String message) {
    var result = run("check", "shop.yaml", "--timeout=" + value);
    assertThat(result.exit()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(result.err()).contains("--timeout").contains(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"30s", "1.5 min", "5m", "2h", "90 seconds", "1 Hour"})
  void isWrittenInSeveralWays(String value) {
    assertThat(run("export", "shop.yaml", "--timeout", value).exit()).isEqualTo(ExitCode.CLEAN);
  }
}
