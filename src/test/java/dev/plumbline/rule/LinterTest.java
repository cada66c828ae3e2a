package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rule.fixture.Fixture;
import dev.plumbline.rule.lint.Linter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each lint on a rule that breaks it, and all of them on the rules that come with Plumbline. */
class LinterTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/lint");
  private static final Linter LINTER = new Linter(Vocabulary.load());

  /**
   * These are about files, folders and rules together, and shown by {@link RulesTest}, {@link
   * RelationsTest} and the fixture runner's test.
   */
  private static final EnumSet<Lint> OF_FILES =
      EnumSet.of(
          Lint.UNREADABLE_FILE,
          Lint.NO_RULES,
          Lint.NOT_READ,
          Lint.AREA_UNKNOWN,
          Lint.ID_INVALID,
          Lint.ID_TAKEN,
          Lint.FOLLOWED_UNKNOWN,
          Lint.FOLLOWS_CIRCLE,
          Lint.FOLLOWS_MILDER,
          Lint.NAME_TAKEN,
          Lint.FIXTURE_MISSING,
          Lint.FIXTURE_FAILS,
          Lint.DEAD_PART);

  @TestFactory
  Stream<DynamicTest> findsTheMistakeThatEachExampleMarks() {
    var folder = RuleFolder.of(EXAMPLES);
    return folder.files().stream()
        .map(file -> DynamicTest.dynamicTest(file, () -> findsWhatIsMarked(folder, file)));
  }

  private static void findsWhatIsMarked(RuleFolder folder, String file) {
    var marks = new Fixture(file, folder.shown(file), true, folder.read(file)).expected();
    var found = lint(folder, file);
    assertThat(found)
        .extracting(each -> each.at().line() + ": " + each.message())
        .containsExactlyElementsOf(
            marks.stream().map(mark -> mark.line() + ": " + mark.message()).toList());
    assertThat(found)
        .allSatisfy(each -> assertThat(file).startsWith("security/" + each.rule().id()))
        .allSatisfy(each -> assertThat(each.at().column()).isPositive());
  }

  private static List<Finding> lint(RuleFolder folder, String file) {
    var reader = new RuleReader(folder, false);
    var rules = reader.read(file);
    return reader.problems().isEmpty() ? LINTER.lint(rules.get(0)) : reader.problems();
  }

  @Test
  void everyLintHasAnExample() {
    var names = RuleFolder.of(EXAMPLES).files();
    assertThat(Arrays.stream(Lint.values()).filter(lint -> !OF_FILES.contains(lint)))
        .allSatisfy(lint -> assertThat(names).contains("security/" + id(lint) + ".rq"));
  }

  private static String id(Lint lint) {
    return lint.at(Location.ofFile("none"), "").rule().id();
  }

  @TestFactory
  Stream<DynamicTest> findsNothingInTheRulesThatComeWithPlumbline() {
    var book = Rules.only(Path.of("queries"));
    return book.rules().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.file(),
                    () ->
                        assertThat(LINTER.lint(book, List.of(rule)))
                            .extracting(each -> each.at() + ": " + each.message())
                            .isEmpty()));
  }
}
