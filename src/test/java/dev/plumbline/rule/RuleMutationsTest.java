package dev.plumbline.rule;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every part of a rule matters to its fixtures, and every finding rests on the facts it needs. */
class RuleMutationsTest {
  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> everyPartOfARuleMatters() {
    return AskedRules.stream()
        .map(rule -> AskedRules.test(rule.file(), () -> AskedRules.RUNNER.mutations(rule)));
  }
}
