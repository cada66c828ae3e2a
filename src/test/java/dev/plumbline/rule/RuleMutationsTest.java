package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import dev.plumbline.rule.fixture.FixtureRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every part of a rule matters to its fixtures, and every finding rests on the facts it needs. */
class RuleMutationsTest {
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
    var texts = failures.stream().map(each -> each.at() + ": " + each.message()).toList();
    return DynamicTest.dynamicTest(name, () -> assertThat(texts).isEmpty());
  }
}
