package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.ontology.Vocabulary;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewRuleTest {
  @TempDir Path folder;

  @Test
  void writesARuleThatIsSoundFromTheStart() {
    assertThat(NewRule.write(folder, "cost", "my-rule"))
        .containsExactly(
            folder.resolve("cost/my-rule.rq"),
            folder.resolve("cost/my-rule.bad.yaml"),
            folder.resolve("cost/my-rule.good.yaml"));
    var book = Rules.only(folder);
    assertThat(Linter.linted(book, Vocabulary.load()).problems()).isEmpty();
    var rule = book.find("my-rule").orElseThrow();
    var runner = new FixtureRunner(Modelling::model, book);
    assertThat(runner.test(rule)).isEmpty();
    assertThat(runner.mutations(rule)).isEmpty();
  }

  @Test
  void overwritesNothing() {
    NewRule.write(folder, "cost", "my-rule");
    assertThatThrownBy(() -> NewRule.write(folder, "cost", "my-rule"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageEndingWith("my-rule.rq is there already");
  }

  @Test
  void refusesOtherAreasAndNames() {
    assertThatThrownBy(() -> NewRule.write(folder, "costs", "my-rule"))
        .hasMessage("unknown area \"costs\"; did you mean \"cost\"?");
    assertThatThrownBy(() -> NewRule.write(folder, "cost", "../My Rule"))
        .hasMessageContaining("lower-case words joined by -");
  }
}
