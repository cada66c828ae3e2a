package dev.plumbline.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.sparql.text.InvalidPattern;
import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFunctionsTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Graph GRAPH = labelled("shop at the end");

  private static Graph labelled(String label) {
    return SSE.parseGraph("(graph (<x:a> <x:label> \"" + label + "\"))");
  }

  private static List<Solution> answers(String query, Graph graph, Duration limit) {
    return Solution.all(QueryParser.parse(query), graph, limit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          FILTER REGEX(?l, "(x")              | 31 | "(x" is no regular expression: unclosed group
          FILTER (!REGEX(?l, 'a{2,1}', "i"))  | 33 | "a{2,1}" is no regular expression: illegal
          FILTER REGEX(?l, "x", "zz")         | 36 | unknown flag in "zz"; expected some of smixq
          BIND(REPLACE(?l, "(x", "") AS ?m)   | 31 | "(x" is no regular expression
          BIND(REPLACE(?l, "x", "$9") AS ?m)  | 36 | "$9" is no replacement for "x", which has no
          BIND(REPLACE(?l, "(x)", "$2") AS ?m)| 38 | which has the group $1;
          BIND(REPLACE(?l, "x", "a\\\\") AS ?m)| 36 | is no replacement
          FILTER(REPLACE(REPLACE(?l, "x", ""), "[", "") = "") | 51 | "[" is no regular
          """)
  void refuseAConstantThatIsNone(String condition, int column, String message) {
    assertThatThrownBy(
            () -> QueryParser.parse("SELECT ?l { ?s ?p ?l\n" + " ".repeat(13) + condition + " }"))
        .isInstanceOfSatisfying(
            MalformedQuery.class,
            mistake -> {
              assertThat(mistake.line()).isEqualTo(2);
              assertThat(mistake.column()).isEqualTo(column);
              assertThat(mistake.meant()).contains(message);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FILTER REGEX(?l, CONCAT('(', ?l))",
        "FILTER REGEX(?l, 'x', CONCAT('z', 'y'))",
        "BIND(CONCAT('(', ?l) AS ?p) FILTER EXISTS { ?a ?b ?l FILTER REGEX(?l, ?p) }",
        "BIND(REPLACE(?l, ?l, CONCAT('$', '9')) AS ?m)",
        "BIND(COALESCE(REPLACE(?l, CONCAT('[', ?l), ''), 'none') AS ?m)",
        "OPTIONAL { ?a ?b ?c FILTER (IF(REGEX(?c, CONCAT(?c, '(')), true, false)) }"
      })
  void failAtAPatternThatTheModelMakesBad(String condition) {
    assertThatThrownBy(() -> answers("SELECT * { ?s ?p0 ?l " + condition + " }", GRAPH, LONG))
        .isInstanceOf(InvalidPattern.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FILTER REGEX(?l, '^(.*a.*a.*)+(.*b)+\\\\1$')",
        "FILTER REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(.*a.*a.*)+(.*b)+\\\\1$')",
        "BIND(REPLACE(?l, '^(.*a.*a.*)+(.*b)+\\\\1$', '') AS ?m)",
        "FILTER EXISTS { ?a ?b ?c FILTER (!REGEX(?c, '^(.*a.*a.*)+(.*b)+\\\\1$')) }"
      })
  void endWhenTheTimeOfTheQueryIsOver(String condition) {
    var graph = labelled("a".repeat(60) + "x".repeat(60) + "!");

    assertThatThrownBy(
            () -> answers("SELECT * { ?s ?p ?l " + condition + " }", graph, Duration.ofMillis(50)))
        .isInstanceOf(QueryCancelledException.class)
        .isNotInstanceOf(InvalidPattern.class);
  }

  @Test
  void sayThatARepeatedGroupTakesTheStack() {
    var graph = labelled("ab".repeat(200_000));

    assertThatThrownBy(
            () -> answers("SELECT * { ?s ?p ?l FILTER REGEX(?l, '^(a|b)*$') }", graph, LONG))
        .isInstanceOf(InvalidPattern.class)
        .hasMessageContaining("a text of 400000 characters");
    assertThat(answers("SELECT * { ?s ?p ?l FILTER REGEX(?l, '^(a|b)*+$') }", graph, LONG))
        .hasSize(1);
  }

  /** The query engine's own functions give the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "REGEX(?l, 'SHOP', 'i')",
        "REGEX(?l, 'a.c', 'q')",
        "REGEX(?l, '^t', 'm')",
        "REGEX(?s, 'x')",
        "REGEX(?none, 'x')",
        "REPLACE(?l, 'e', '')",
        "REPLACE(?l, '(e)(n)', '$2$1')",
        "REPLACE(?l, 'z', '')",
        "REPLACE(?l, 'x*', '-')",
        "REPLACE(?l, 'SHOP', 'bar', 'i')",
        "REPLACE('text'@en, 't', 'x')",
        "REPLACE(?l, '.', '-', 'q')",
        "REPLACE(?l, ?none, '')"
      })
  void answerAsTheQueryEngineDoes(String expression) {
    var query = "SELECT ?r { ?s ?p ?l BIND(" + expression + " AS ?r) }";

    assertThat(answers(query, GRAPH, LONG))
        .isEqualTo(Solution.all(QueryFactory.create(query), GRAPH, LONG));
  }

  @Test
  void refuseAPatternThatIsNoText() {
    assertThatThrownBy(() -> QueryParser.parse("SELECT ?s { ?s ?p ?l FILTER REGEX(?l, 1) }"))
        .isInstanceOf(MalformedQuery.class)
        .hasMessage("expected a text, but found 1");
  }

  @Test
  void standInSubqueriesHavingOrderAndSelections() {
    var query =
        "SELECT ?l (GROUP_CONCAT(REPLACE(?l, 'o', '')) AS ?n) {"
            + " { SELECT ?l { ?s ?p ?l FILTER REGEX(?l, 'shop') } } }"
            + " GROUP BY ?l HAVING (REGEX(?l, 'end')) ORDER BY REPLACE(?l, 'e', '')";
    var graph = SSE.parseGraph("(graph (<x:a> <x:b> 'shop end') (<x:a> <x:b> 'shops end'))");

    assertThat(answers(query, graph, LONG)).hasSize(2);
    for (var pattern : List.of("'shop'", "'end'", "'e'", "'o'")) {
      var bad = query.replace(pattern, "CONCAT('(', ?l)");
      assertThatThrownBy(() -> answers(bad, graph, LONG))
          .as("pattern " + pattern)
          .isInstanceOf(InvalidPattern.class);
    }
  }
}
