package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every part of a rule matters to its fixtures, and every finding rests on the facts it needs. */
class RuleMutationsTest {
  /** The rules with parts that no model needs yet. A rule leaves the list when all are needed. */
  private static final Path NOT_YET = Path.of("src/test/resources/rule/mutations-not-yet.txt");

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> everyPartOfARuleMatters() throws IOException {
    var notYet = Files.readAllLines(NOT_YET);
    return AskedRules.stream().map(rule -> test(rule, notYet));
  }

  private static DynamicTest test(RuleFile rule, List<String> notYet) {
    return notYet.contains(rule.id())
        ? DynamicTest.dynamicTest(rule.file() + ", not yet", () -> stillLacksModels(rule))
        : AskedRules.test(rule.file(), () -> AskedRules.RUNNER.mutations(rule));
  }

  private static void stillLacksModels(RuleFile rule) {
    assertThat(AskedRules.RUNNER.mutations(rule))
        .as("take %s out of %s", rule.id(), NOT_YET)
        .isNotEmpty();
  }
}
