package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user's rule or query does wrong ends with 2 (1 for a test or a lint), never with 3. */
class ExitCodesTest extends CommandTest {
  private static final String RULE =
      """
      #+ title: A component has a bad name
      #+ kind: violation
      #+ severity: warning
      #+ element: component
      #+ message: "{component} has a bad name"
      #+ fix: "another name"
      # Names are read aloud.
      PREFIX arch: <https://plumbline.dev/ns#>
      SELECT ?component WHERE {
        ?component a arch:Component ; arch:id ?id .
        FILTER %s
      }
      """;

  @BeforeEach
  void writeRules() {
    write("shop.yaml", "system: shop\ncomponents:\n  web: service\n");
    rule("constant", "bad-constant", "REGEX(?id, \"(x\")");
    rule("constant", "bad-flags", "REGEX(?id, \"x\", \"zz\")");
    rule("made", "bad-made", "REGEX(?id, CONCAT(\"(\", ?id))");
    rule("slow", "too-slow", "REGEX(\"" + "a".repeat(60) + "!\", \"^(.*a.*a.*)+(.*b)+\\\\1$\")");
    rule("syntax", "broken", "(");
  }

  private void rule(String folder, String name, String condition) {
    write(folder + "/security/" + name + ".rq", RULE.formatted(condition));
    var model = "system: x\ncomponents:\n  web: service\n";
    write(folder + "/security/" + name + ".bad.yaml", model);
    write(folder + "/security/" + name + ".good.yaml", model);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | check shop.yaml --rules constant                  | bad-constant.rq:11:21
          2 | check shop.yaml --rules constant                  | bad-flags.rq:11:26
          2 | check shop.yaml --rules made --select bad-made    | bad-made.rq: error: the rule bad-made was not
          2 | check shop.yaml --rules slow --select too-slow --timeout 1s | too-slow was not checked: stopped
          2 | check shop.yaml --rules syntax                    | broken.rq:11:10
          1 | rules lint constant                               | bad-flags.rq:11:26
          1 | rules lint syntax                                 | broken.rq:11:10
          1 | rules test constant                               | bad-constant.rq:11:21
          1 | rules test made                                   | "(web" is no regular expression
          2 | rules --rules constant                            | bad-flags.rq:11:26
          2 | rules docs pages --rules constant                 | bad-constant.rq:11:21
          0 | explain bad-flags --rules constant                | bad-constant.rq:11:21
          2 | explain bad-flags --rules constant --at web shop.yaml | bad-flags.rq:11:26
          2 | explain bad-made --rules made --at web shop.yaml  | "(web" is no regular expression
          2 | explain broken --rules syntax --at web shop.yaml  | broken.rq:11:10
          """)
  void ofCommandsWithOwnRules(int exit, String command, String said) {
    var result = run(command.split(" +"));

    assertThat(result.out() + result.err()).contains(said).doesNotContain("internal error");
    assertThat(result.exit()).isEqualTo(exit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          0 | SELECT ?i { ?c arch:id ?i FILTER REGEX(?i, "w") }              | web
          2 | SELECT ?i { ?c arch:id ?i FILTER REGEX(?i, "(w") }             | line 1, column 44: "(w" is
          2 | SELECT ?i { ?c arch:id ?i FILTER REGEX(?i, CONCAT("(", ?i)) }  | "(web" is no regular expression
          2 | SELECT (REPLACE(?i, "w", "$9") AS ?x) { ?c arch:id ?i }        | column 26: "$9" is no replacement
          2 | SELECT ?i { ?c arch:id ?i FILTER REGEX(?i, "w", "zz") }        | unknown flag in "zz"
          2 | SELECT ?i {                                                    | line 1
          """)
  void ofQueries(int exit, String query, String said) {
    var result = run("query", query, "shop.yaml");

    assertThat(result.out() + result.err()).contains(said).doesNotContain("internal error");
    assertThat(result.exit()).isEqualTo(exit);
  }
}
