package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import dev.plumbline.rule.fixture.Fixture;
import dev.plumbline.rule.fixture.FixtureRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule on the models beside it. */
class RuleFixturesTest {
  private static final RuleBook BOOK = Rules.only(Path.of("queries"));

  @Test
  void everyHeaderIsComplete() {
    assertThat(BOOK.problems()).isEmpty();
  }

  @TestFactory
  Stream<DynamicNode> everyRuleFindsWhatItsFixturesAnnounce() {
    var runner = new FixtureRunner(Modelling::model, BOOK);
    return BOOK.rules().parallelStream()
        .filter(RuleFixturesTest::isAskedFor)
        .flatMap(rule -> tests(runner, rule).stream())
        .toList()
        .stream();
  }

  /** {@code -Dplumbline.rules="security no-backup"} narrows the run to areas and rules. */
  static boolean isAskedFor(RuleFile rule) {
    var asked = System.getProperty("plumbline.rules", "").strip();
    var name = Path.of(rule.file()).getFileName().toString().replace(".rq", "");
    var area = Path.of(rule.file()).getParent().getFileName().toString();
    return asked.isEmpty()
        || List.of(asked.split("\\s+")).stream().anyMatch(Set.of(area, name)::contains);
  }

  private static List<DynamicNode> tests(FixtureRunner runner, RuleFile rule) {
    var missing = test(rule.file(), runner.missing(rule));
    var tried = Fixture.of(rule).stream().map(each -> test(each.shown(), runner.run(rule, each)));
    return Stream.concat(Stream.of(missing), tried).toList();
  }

  private static DynamicNode test(String name, List<Finding> failures) {
    var texts = failures.stream().map(each -> each.at() + ": " + each.message()).toList();
    return DynamicTest.dynamicTest(name, () -> assertThat(texts).isEmpty());
  }
}
