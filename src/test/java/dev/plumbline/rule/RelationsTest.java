package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Severity;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rule.lint.Linter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules say of each other. */
class RelationsTest {
  private static final Linter LINTER = new Linter(Vocabulary.load());

  @TempDir Path folder;

  private void rule(String id, String... header) {
    rule(id, Severity.ERROR, header);
  }

  private void rule(String id, Severity severity, String... header) {
    var text = Books.header(header).replace("severity: error", "severity: " + severity.id());
    Books.write(folder, "security/" + id + ".rq", text + "SELECT ?x { ?x a arch:Component }\n");
  }

  private List<String> lint() {
    var book = Rules.only(folder);
    assertThat(book.problems()).isEmpty();
    return LINTER.lint(book, book.rules()).stream().map(RelationsTest::told).toList();
  }

  private static String told(Finding problem) {
    return problem.at().line() + ":" + problem.at().column() + ": " + problem.message();
  }

  @Test
  void followsRulesThatThereAre() {
    rule("my-cause");
    rule("my-effect", "#+ follows: [my-cause, no-backup]");
    assertThat(lint()).isEmpty();
    rule("my-effect", "#+ follows: [my-caus]");
    assertThat(lint())
        .containsExactly("7:14: no rule is called \"my-caus\"; did you mean \"my-cause\"?");
    rule("my-cause", "#+ was: [my-caus]");
    assertThat(lint()).containsExactly("7:14: \"my-caus\" is now called \"my-cause\"");
  }

  @Test
  void followsByWayOfAVariableThatIsSelectedAndIsThenUsed() {
    rule("my-cause");
    var query = "SELECT ?x ?data { ?x a arch:Component ; arch:stores ?data }\n";
    Books.write(
        folder, "security/my-effect.rq", Books.header("#+ follows: {my-cause: data}") + query);
    assertThat(lint()).isEmpty();
    Books.write(
        folder, "security/my-effect.rq", Books.header("#+ follows: {my-cause: dat}") + query);
    assertThat(lint())
        .containsExactlyInAnyOrder(
            "7:24: the header uses \"dat\", which the query does not select; did you mean"
                + " \"data\"?",
            "10:11: ?data is selected, but the header does not use it");
  }

  @Test
  void followsItselfOnlyDirectly() {
    rule("one", "#+ follows: [one]");
    assertThat(lint()).isEmpty();
    rule("one", "#+ follows: [two]");
    rule("two", "#+ follows:", "#+   three: x");
    rule("three", "#+ follows: [no-backup, one]");
    rule("four", "#+ follows: [one]");
    assertThat(lint())
        .containsExactlyInAnyOrder(
            "7:14: follows itself: one -> two -> three -> one",
            "8:6: follows itself: two -> three -> one -> two",
            "7:25: follows itself: three -> one -> two -> three");
  }

  @Test
  void followsNoRuleThatIsMilder() {
    rule("my-cause", Severity.WARNING);
    rule("my-effect", Severity.WARNING, "#+ follows: [my-cause]");
    assertThat(lint()).isEmpty();
    rule("my-cause", Severity.INFO);
    assertThat(lint())
        .containsExactly(
            "7:14: my-effect of severity warning should not follow my-cause of severity info");
  }

  @Test
  void hasEarlierIdsThatNoOtherRuleHas() {
    rule("one", "#+ was: [first, initial]");
    rule("two", "#+ was: [second]");
    assertThat(lint()).isEmpty();
    rule("two", "#+ was: [one]");
    assertThat(lint()).containsExactly("7:10: \"one\" is the id of a rule");
    rule("two", "#+ was: [no-backup]");
    assertThat(lint()).containsExactly("7:10: \"no-backup\" is the id of a rule");
    rule("two", "#+ was: [first]");
    assertThat(lint())
        .containsExactly(
            "7:10: \"first\" was also the id of two", "7:10: \"first\" was also the id of one");
    rule("two", "#+ was: [second, second]");
    assertThat(lint()).containsExactly("7:10: \"second\" is listed twice");
  }

  @Test
  void tellsTheMistakesOfAGapsViolationWhereTheyAre() {
    gap("FILTER NOT EXISTS { ?x arch:owner ?stated }");
    assertThat(lint())
        .containsExactly(
            "13:16: no rule is called \"no-backu\"; did you mean \"no-backup\"?",
            "12:19: no condition of my-gap has ?plan");
  }

  @Test
  void tellsOnceThatAGapCannotBeRead() {
    gap("FILTERR ?stated");
    assertThat(lint())
        .containsExactly(
            "17:38: cannot be read as SPARQL: R",
            "13:16: no rule is called \"no-backu\"; did you mean \"no-backup\"?",
            "12:19: no condition of my-gap has ?plan");
  }

  @Test
  void tellsOnceThatAGapIsNoSelect() {
    for (var query : List.of("ASK { ?x a arch:Component }", "DESCRIBE ?x")) {
      gapOf(query);
      assertThat(lint()).containsOnlyOnce("17:1: a rule is a SELECT query");
    }
  }

  @Test
  void showsTheGapWhereItCannotBeTurned() {
    gap("FILTERR ?stated");
    var violation = Rules.only(folder).find("my-none").orElseThrow();
    assertThat(violation.text()).isEqualTo(violation.written());
  }

  private void gap(String pattern) {
    gapOf("SELECT ?x { ?x a arch:Component " + pattern + " }");
  }

  private void gapOf(String query) {
    var text =
        Books.header(
                "#+ fact: owner",
                "#+ none:",
                "#+   violation: my-none",
                "#+   title: Nobody owns it",
                "#+   message: \"{x} has no owner\"",
                "#+   asked-only: [plan]",
                "#+   follows: [no-backu]",
                "#+   description: Nobody looks after it.")
            .replace("kind: violation", "kind: gap");
    Books.write(folder, "security/my-gap.rq", text + query + "\n");
  }

  @Test
  void saysWhatAStatedNoneIsWorth() {
    var book = Rules.builtIn();
    assertThat(
            Relations.of(book.find("retry-unstated").orElseThrow(), book, id -> id, text -> text))
        .anyMatch(sentence -> sentence.startsWith("A stated none is an answer: retries hurt"));
    assertThat(
            Relations.of(book.find("rollback-missing").orElseThrow(), book, id -> id, text -> text))
        .contains("A stated none is told by: rollback-none.");
    assertThat(Relations.of(book.find("rollback-none").orElseThrow(), book, id -> id, text -> text))
        .contains("Where nothing is stated: rollback-missing.");
  }

  @Test
  void isFoundByAnEarlierId() {
    rule("one", "#+ was: first");
    var book = Rules.only(folder);
    assertThat(book.find("first")).isEqualTo(book.find("one")).isPresent();
    assertThat(book.find("second")).isEmpty();
  }

  @Test
  void saysWhatItFollowsAndWhatFollowsIt() {
    rule("my-cause", "#+ was: [my-root, my-source]");
    Books.write(
        folder,
        "security/my-effect.rq",
        Books.header("#+ follows: {my-cause: firstHop, no-backup: x}")
            + "SELECT ?x ?firstHop { ?x a arch:Component ; arch:stores ?firstHop }\n");
    rule("your-effect", "#+ follows: [my-cause]");
    var book = Rules.only(folder);
    assertThat(
            Relations.of(
                book.find("my-effect").orElseThrow(), book, id -> "<" + id + ">", text -> text))
        .containsExactly(
            "Follows: <my-cause>, on the first hop; <no-backup>, on the x: where both find"
                + " something, one finding is shown.");
    assertThat(Relations.of(book.find("your-effect").orElseThrow(), book, id -> id, text -> text))
        .containsExactly(
            "Follows: my-cause, on the same component: where both find something, one finding is"
                + " shown.");
    assertThat(Relations.of(book.find("my-cause").orElseThrow(), book, id -> id, text -> text))
        .containsExactly("Followed by: my-effect, your-effect.", "Was called: my-root, my-source.");
  }
}
