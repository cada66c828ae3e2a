package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixtureRunnerTest {
  private static final String OWNERLESS =
      "SELECT ?x { ?x a arch:Component FILTER NOT EXISTS { ?x arch:owner ?any } }";

  @TempDir Path folder;

  private List<String> test(String bad, String good) {
    Books.write(folder, "security/wrong.bad.yaml", bad);
    Books.write(folder, "security/wrong.good.yaml", good);
    return test();
  }

  private List<String> test() {
    var book = Books.of(folder, Books.header() + OWNERLESS);
    return new FixtureRunner(Modelling::model, book)
        .test(book.rules().get(0)).stream()
            .map(each -> each.at().line() + ": " + each.message())
            .toList();
  }

  private static final String BAD = "system: s\ncomponents:\n  a: service # ! a is wrong\n";
  private static final String GOOD = "system: s\nowner: t\ncomponents:\n  a: service\n";

  @Test
  void isContentWithARuleThatDoesAsAnnounced() {
    assertThat(test(BAD, GOOD)).isEmpty();
  }

  @Test
  void reportsWhatIsFoundAndNotAnnounced() {
    assertThat(test(BAD, BAD.replace(" # ! a is wrong", "")))
        .containsExactly("3: found but not announced: a is wrong");
  }

  @Test
  void reportsWhatIsAnnouncedAndNotFound() {
    assertThat(test(BAD + "  b: {kind: service, owner: t} # ! b is wrong\n", GOOD))
        .containsExactly("4: not found: b is wrong");
  }

  @Test
  void reportsAFindingOnAnotherLine() {
    assertThat(test("system: s # ! a is wrong\ncomponents:\n  a: service\n", GOOD))
        .containsExactly("3: found but not announced: a is wrong", "1: not found: a is wrong");
  }

  @Test
  void reportsABadModelThatAnnouncesNothing() {
    assertThat(test(GOOD, GOOD))
        .containsExactly("0: announces no finding; end a line in # ! and its message");
  }

  @Test
  void reportsAMissingHalf() {
    assertThat(test())
        .containsExactly(
            "0: no wrong.bad.yaml, a model that shows the problem",
            "0: no wrong.good.yaml, a model that comes close and does not show it");
  }

  @Test
  void reportsMistakesInAModel() {
    assertThat(test(BAD, "system: s\ncomponnts: {}\n"))
        .anySatisfy(failure -> assertThat(failure).startsWith("2: unknown key \"componnts\""));
  }

  @Test
  void reportsAFindingOutsideThePopulation() {
    Books.write(folder, "security/wrong.bad.yaml", BAD);
    Books.write(folder, "security/wrong.good.yaml", GOOD);
    var book = Books.of(folder, Books.header("#+ population: arch:sensitive") + OWNERLESS);
    var failures = new FixtureRunner(Modelling::model, book).test(book.rules().get(0));
    assertThat(failures)
        .extracting(each -> each.message())
        .containsExactly("finds a, which element: and population: do not count");
  }

  @Test
  void readsMarkdownToo() {
    Books.write(folder, "security/wrong.bad.md", "---\n" + BAD + "---\n# Shop\n");
    Books.write(folder, "security/wrong.good.md", "---\n" + GOOD + "---\n# Shop\n");
    assertThat(test()).isEmpty();
  }

  @Test
  void readsSeveralMarksOnOneLine() {
    var text = "a: b # ! one # ! two\nc: d\n<!-- ! three -->\n";
    assertThat(new Fixture("p", "p", true, text).expected())
        .containsExactly(
            new Fixture.Expected(1, "one"),
            new Fixture.Expected(1, "two"),
            new Fixture.Expected(3, "three"));
  }
}
