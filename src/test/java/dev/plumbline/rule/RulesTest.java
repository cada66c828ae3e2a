package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Area;
import dev.plumbline.finding.Kind;
import dev.plumbline.finding.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {
  private static final String QUERY = "SELECT ?x WHERE { ?x a arch:Component }\n";
  @TempDir Path folder;

  @Test
  void readsTheHeaderAndTheDescription() {
    var text =
        Books.header(
                "#+ at: [arch:backup, \"data arch:class\"]",
                "#+ refs: [CWE-319, \"ASVS 12.3.1\"]",
                "#+ why:",
                "#+   \"{x} is bad\": x arch:kind",
                "#+ params:",
                "#+   max-hops: {type: integer, default: 4, help: How many hops}",
                "#+ evidence: {step: last, hop: \"{via} adds {amount:duration}\"}",
                "#+ per: data",
                "#+ population: arch:critical",
                "#+ default: off",
                "#+ phase: input",
                "#+ fact: backup")
            + QUERY;
    var book = Books.of(folder, text);

    assertThat(book.problems()).isEmpty();
    var rule = book.find("wrong").orElseThrow();
    assertThat(rule.rule().area()).isEqualTo(Area.SECURITY);
    assertThat(rule.rule().kind()).isEqualTo(Kind.VIOLATION);
    assertThat(rule.rule().severity()).isEqualTo(Severity.ERROR);
    assertThat(rule.rule().references()).containsExactly("CWE-319", "ASVS 12.3.1");
    assertThat(rule.rule().description()).isEqualTo("It matters.");
    assertThat(rule.rule().parameters().get(0).value()).isEqualTo("4");
    assertThat(rule.rule().fact()).isEqualTo("backup");
    var header = rule.header();
    assertThat(header.grounds().at())
        .containsExactly(
            new PlaceReference(Optional.empty(), Optional.of("arch:backup")),
            new PlaceReference(Optional.of("data"), Optional.of("arch:class")));
    assertThat(header.grounds().why()).hasSize(1);
    assertThat(header.grounds().trail().orElseThrow().variable()).isEqualTo("last");
    assertThat(header.counting().per()).containsExactly("data");
    assertThat(header.counting().population()).containsExactly("arch:critical");
    assertThat(header.running().off()).isTrue();
    assertThat(header.running().phase()).isEqualTo(Phase.INPUT);
    assertThat(rule.text()).isEqualTo(text);
  }

  @Test
  void placesMistakesInTheHeaderAtTheirTrueLineAndColumn() {
    var text = "#+ title: T\n#+ kind: bad\n#+ at: [a b c]\n" + QUERY;
    var problems = Books.of(folder, text).problems();

    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.at().toString()).endsWith("security/wrong.rq:2:10");
              assertThat(problem.rule().id()).isEqualTo("header-invalid-value");
              assertThat(problem.message())
                  .isEqualTo("\"kind\" should be violation or gap, but is \"bad\"");
            })
        .anySatisfy(problem -> assertThat(problem.at().toString()).endsWith("wrong.rq:3:9"))
        .anySatisfy(
            problem -> assertThat(problem.message()).isEqualTo("the header has no \"message\""))
        .anySatisfy(problem -> assertThat(problem.rule().id()).isEqualTo("description-missing"));
  }

  @Test
  void reportsARuleWithoutAHeader() {
    var problems = Books.of(folder, "# Just a query.\n" + QUERY).problems();
    assertThat(problems)
        .extracting(problem -> problem.rule().id())
        .containsExactly("header-missing");
  }

  @Test
  void takesTheAreaOfAFileThatLiesDirectlyInTheFolderFromItsHeader() {
    var book = Books.of(folder, "mine.rq", Books.header("#+ area: cost") + QUERY);
    assertThat(book.find("mine").orElseThrow().rule().area()).isEqualTo(Area.COST);
  }

  @Test
  void readsNoQuestions() {
    Books.write(folder, "questions/inventory.rq", QUERY);
    assertThat(Rules.only(folder).rules()).isEmpty();
  }

  @Test
  void reportsAnIdThatIsTakenInAnotherArea() {
    Books.write(folder, "cost/wrong.rq", Books.header() + QUERY);
    var problems = Books.of(folder, Books.header() + QUERY).problems();
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.rule().id()).isEqualTo("id-taken");
              assertThat(problem.message()).endsWith("cost/wrong.rq");
            });
  }

  @Test
  void reportsAFolderThatIsNotThereOrHoldsNoRule() {
    Books.write(folder, "near/security/a.rq.txt", QUERY);
    Books.write(folder, "deep/x/y/security/a.rq", QUERY);
    Books.write(folder, "fixtures/security/a.bad.yaml", "system: x");
    assertThat(List.of("none", "near", "deep", "fixtures"))
        .allSatisfy(name -> assertThat(Rules.only(folder.resolve(name)).lacksRules()).isTrue())
        .extracting(name -> Rules.only(folder.resolve(name)).problems().get(0).message())
        .containsExactly(
            "no folder of rules",
            "no rule (*.rq) in near; security/a.rq.txt does not end in .rq",
            "no rule (*.rq) in deep; x/y/security/a.rq lies too deep; expected AREA/NAME.rq",
            "no rule (*.rq) in fixtures");
  }

  @Test
  void reportsAFileThatIsLikeARule() {
    Books.write(folder, "cost/b.rq", Books.header() + QUERY);
    Books.write(folder, "cost/c.sparql", QUERY);
    assertThat(Rules.only(folder).problems())
        .extracting(problem -> problem.rule().id())
        .containsExactly("not-read");
  }

  @Test
  void ordersRulesByAreaAndId() {
    Books.write(folder, "cost/b.rq", Books.header() + QUERY);
    Books.write(folder, "security/z.rq", Books.header() + QUERY);
    Books.write(folder, "security/c.rq", Books.header() + QUERY);
    assertThat(Rules.only(folder).rules()).extracting(RuleFile::id).containsExactly("c", "z", "b");
  }
}
