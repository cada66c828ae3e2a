package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every part of a rule matters to its fixtures, and every finding rests on the facts it needs. */
class RuleMutationsTest {
  private static final String HEADER = Books.header("#+ fact: backup");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyPartOfARuleMatters() {
    var book = Rules.only(Path.of("queries"));
    var runner = new FixtureRunner(Modelling::model, book);
    return book.rules().parallelStream()
        .filter(RuleFixturesTest::isAskedFor)
        .map(rule -> test(rule.file(), runner.mutations(rule)))
        .toList()
        .stream();
  }

  private static DynamicTest test(String name, List<Finding> failures) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          assertThat(texts(failures, Lint.FIXTURE_FAILS)).isEmpty();
          var dead = texts(failures, Lint.DEAD_PART);
          Assumptions.assumeTrue(dead.isEmpty(), () -> String.join("\n", dead));
        });
  }

  private static List<String> texts(List<Finding> failures, Lint lint) {
    return failures.stream()
        .filter(each -> each.rule().id().equals(lint.id()))
        .map(each -> each.at() + ": " + each.message())
        .toList();
  }

  private List<String> dead(String query) {
    Books.write(folder, "security/wrong.bad.yaml", "system: s\ncomponents:\n  a: database\n");
    var good = "system: s\ncomponents:\n  a: service\n  b: {kind: database, backup: yes}\n";
    Books.write(folder, "security/wrong.good.yaml", good);
    var book = Books.of(folder, HEADER + query);
    var runner = new FixtureRunner(Modelling::model, book);
    return runner.mutations(book.rules().get(0)).stream()
        .map(each -> each.at().line() + ": " + each.message())
        .toList();
  }

  @Test
  void findsNothingDeadWhereEveryPartMatters() {
    var query =
        """
        SELECT ?x WHERE {
          ?x a arch:Component , arch:Store
          FILTER NOT EXISTS { ?x arch:backup ?any }
        }
        """;
    assertThat(dead(query)).isEmpty();
  }

  @Test
  void reportsTriplesFiltersAndConditionsThatNoFixtureNotices() {
    var query =
        """
        SELECT ?x WHERE {
          ?x a arch:Component , arch:Store ;
            arch:running true
          FILTER NOT EXISTS { ?x arch:backup ?any }
          FILTER NOT EXISTS { ?x a arch:Cache }
          FILTER (isIRI(?x) && ?x != arch:none)
        }
        """;
    assertThat(dead(query))
        .containsExactly(
            "12: no fixture notices when this is left out: ?x arch:running true",
            "14: no fixture notices when this is left out: FILTER NOT EXISTS { ?x a arch:Cache }",
            "15: no fixture notices when this is left out: FILTER ( isIRI(?x) && ( ?x != arch:none"
                + " ) )",
            "15: no fixture notices when this is left out: isIRI(?x)",
            "15: no fixture notices when this is left out: ( ?x != arch:none )");
  }

  @Test
  void reportsDeadAlternatives() {
    var query =
        """
        SELECT ?x WHERE {
          ?x a arch:Component .
          { ?x a arch:Store } UNION { ?x a arch:Cache }
          FILTER NOT EXISTS { ?x arch:backup ?any }
        }
        """;
    assertThat(dead(query))
        .containsExactly("12: no fixture notices when this is left out: { ?x a arch:Cache }");
  }
}
