package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import dev.plumbline.rule.fixture.FixtureRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules that come with Plumbline and their fixtures, as tests of their own. {@code
 * -Dplumbline.rules="security no-backup"} narrows a run to areas and rules.
 */
final class AskedRules {
  static final RuleBook BOOK = Rules.only(Path.of("queries"));
  static final FixtureRunner RUNNER = new FixtureRunner(Modelling::model, BOOK);

  private AskedRules() {}

  /** Returns the rules that the run is narrowed to; a name that is none of theirs fails. */
  static Stream<RuleFile> stream() {
    return stream(System.getProperty("plumbline.rules", ""));
  }

  static Stream<RuleFile> stream(String names) {
    var asked = names.isBlank() ? List.<String>of() : List.of(names.strip().split("\\s+"));
    return RUNNER.chosen(asked).stream();
  }

  /** Returns a test that finds its failures when it runs; its source is the file. */
  static DynamicTest test(String file, Supplier<List<Finding>> failures) {
    return DynamicTest.dynamicTest(
        file,
        Path.of(file).toUri(),
        () ->
            assertThat(failures.get())
                .extracting(failure -> failure.at() + ": " + failure.message())
                .isEmpty());
  }
}
