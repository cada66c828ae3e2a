package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Dead parts of hand-made rules, one in each position of a query. */
class MutationsTest {
  private static final String BAD =
      """
      system: s
      components:
        a: {kind: database, replicas: 2}
      """;
  private static final String GOOD =
      """
      system: s
      components:
        a: {kind: service, replicas: 3}
        b: {kind: database, replicas: 3, backup: yes}
        c: {kind: database, replicas: 1}
      """;
  private static final String FINDS =
      """
      SELECT ?x WHERE {
        ?x a arch:Component , arch:Store ;
          arch:replicas ?n .
        FILTER (?n >= 2)
        FILTER NOT EXISTS { ?x arch:backup ?any }
        %s
      }
      """;

  @TempDir Path folder;

  @Test
  void findsNothingDeadWhereEveryPartMatters() {
    assertThat(dead(FINDS.formatted(""))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dead")
  void findsDeadPartsInEachPosition(String added, List<String> parts) {
    assertThat(dead(FINDS.formatted(added)))
        .filteredOn(text -> text.startsWith("15:"))
        .containsExactlyElementsOf(
            parts.stream().map(part -> "15: no fixture notices when " + part).toList());
  }

  static Stream<Arguments> dead() {
    return Stream.of(
        when("?x arch:running true", "this is left out: ?x arch:running true"),
        when(
            "FILTER NOT EXISTS { ?x a arch:Cache }",
            "this is left out: FILTER NOT EXISTS { ?x a arch:Cache }"),
        when(
            "FILTER NOT EXISTS { ?x arch:scaling ?s . ?s arch:max ?m }",
            "this is left out: FILTER NOT EXISTS { ?x arch:scaling ?s . ?s arch:max ?m }",
            "this is left out: ?s arch:max ?m"),
        when(
            "FILTER EXISTS { ?x a arch:Store }",
            "this is left out: FILTER EXISTS { ?x a arch:Store }"),
        when("FILTER (?x != arch:none)", "this is left out: FILTER ( ?x != arch:none )"),
        when(
            "FILTER (isIRI(?x) && ?n < 3)",
            "this is left out: FILTER ( isIRI(?x) && ( ?n < 3 ) )",
            "this is left out: isIRI(?x)",
            "this is left out: ( ?n < 3 )",
            "( ?n < 3 ) becomes ( ?n <= 3 )"),
        when(
            "FILTER (?n = 2 || ?n = 4)",
            "this is left out: FILTER ( ( ?n = 2 ) || ( ?n = 4 ) )",
            "this is left out: ( ?n = 4 )"),
        when(
            "FILTER (?n IN (2, 4))",
            "this is left out: FILTER ( ?n IN (2, 4) )",
            "this is left out: ( 4 )"),
        when(
            "{ ?x a arch:Database } UNION { ?x a arch:Cache }",
            "this is left out: { ?x a arch:Database } UNION { ?x a arch:Cache }",
            "this is left out: { ?x a arch:Cache }"),
        when(
            "OPTIONAL { ?x arch:owner ?who }", "this is left out: OPTIONAL { ?x arch:owner ?who }"),
        when(
            "OPTIONAL { ?x arch:id ?own . ?x arch:owner ?who }",
            "this is left out: OPTIONAL { ?x arch:id ?own ; arch:owner ?who }",
            "this is left out: ?x arch:id ?own",
            "this is left out: ?x arch:owner ?who"),
        when("MINUS { ?x a arch:Cache }", "this is left out: MINUS { ?x a arch:Cache }"),
        when("BIND (?n + 1 AS ?more)", "this is left out: BIND(( ?n + 1 ) AS ?more)"),
        when("VALUES ?n { 2 4 }", "this is left out: VALUES ?n { 2 4 }", "this is left out: 4"),
        when(
            "?x arch:id|arch:owner ?name",
            "this is left out: ?x arch:id|arch:owner ?name",
            "this is left out: arch:owner"),
        when(
            "?x arch:partOf*/arch:id ?name",
            "this is left out: ?x (arch:partOf)*/arch:id ?name",
            "(arch:partOf)* becomes (arch:partOf)?"),
        when(
            "{ SELECT ?x WHERE { ?x a arch:Store , arch:Database } }",
            "this is left out: { SELECT ?x WHERE { ?x a arch:Store ; a arch:Database } }",
            "this is left out: ?x a arch:Store",
            "this is left out: ?x a arch:Database"));
  }

  private static Arguments when(String added, String... parts) {
    return Arguments.of(added, List.of(parts));
  }

  @Test
  void findsBoundsAndParametersThatNoFixtureComesNear() {
    var header = Books.header("#+ params: {most: {type: integer, default: 10, help: how many}}");
    var query =
        """
        SELECT ?x WHERE {
          ?x a arch:Component ;
            arch:replicas ?n .
          FILTER (?n > ?most)
        }
        """;
    assertThat(dead(header + query, "{kind: service, replicas: 30}", "{kind: service}"))
        .containsExactly(
            "13: no fixture notices when this is left out: FILTER ( ?n > ?most )",
            "13: no fixture notices when ( ?n > ?most ) becomes ( ?n >= ?most )",
            "7: no fixture notices when most 10 becomes 8",
            "7: no fixture notices when most 10 becomes 12");
    assertThat(
            dead(header + query, "{kind: service, replicas: 11}", "{kind: service, replicas: 10}"))
        .isEmpty();
  }

  @Test
  void tellsTheColumnOfTheSecondOfTwoEqualParts() {
    var query =
        """
        SELECT ?x WHERE {
          ?x a arch:Component .
          { ?x a arch:Database } UNION { ?x a arch:Cache . ?x a arch:Database }
          FILTER NOT EXISTS { ?x arch:backup ?any }
        }
        """;
    assertThat(mutations(Books.header() + query, BAD, GOOD.replace("c:", "# c:")))
        .extracting(each -> each.at().line() + ":" + each.at().column())
        .contains("11:55");
  }

  private List<String> dead(String query) {
    return texts(mutations(Books.header("#+ fact: backup") + query, BAD, GOOD));
  }

  private List<String> dead(String rule, String bad, String good) {
    var model = "system: s\ncomponents:\n  a: %s\n";
    return texts(mutations(rule, model.formatted(bad), model.formatted(good)));
  }

  private static List<String> texts(List<Finding> findings) {
    return findings.stream().map(each -> each.at().line() + ": " + each.message()).toList();
  }

  private List<Finding> mutations(String rule, String bad, String good) {
    Books.write(folder, "security/wrong.bad.yaml", bad);
    Books.write(folder, "security/wrong.good.yaml", good);
    var book = Books.of(folder, rule);
    return new FixtureRunner(Modelling::model, book).mutations(book.rules().get(0));
  }
}
