package dev.plumbline.rule;

import static dev.plumbline.rule.AskedRules.RUNNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.rule.fixture.Fixture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every rule on the models beside it: a test for each rule's set of models, and for each model. */
class RuleFixturesTest {
  @Test
  void everyHeaderIsComplete() {
    assertThat(AskedRules.BOOK.problems()).isEmpty();
  }

  @Test
  void refusesToRunRulesThatThereAreNot() {
    assertThatThrownBy(() -> AskedRules.stream("recovery no-bakcup"))
        .hasMessage("unknown rule or area \"no-bakcup\"; did you mean \"no-backup\"?");
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> everyRuleFindsWhatItsFixturesAnnounce() {
    return AskedRules.stream().flatMap(RuleFixturesTest::tests);
  }

  private static Stream<DynamicTest> tests(RuleFile rule) {
    var complete = AskedRules.test(rule.file(), () -> RUNNER.missing(rule));
    return Stream.concat(
        Stream.of(complete),
        Fixture.of(rule).stream()
            .map(each -> AskedRules.test(each.shown(), () -> RUNNER.run(rule, each))));
  }
}
