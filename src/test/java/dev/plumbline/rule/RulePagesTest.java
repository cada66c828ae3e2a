package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Area;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePagesTest {
  @TempDir Path folder;

  @Test
  void givesEachRuleAPageAndEachAreaItsTable() throws java.io.IOException {
    NewRule.write(folder.resolve("rules"), "cost", "my-rule");
    var book = Rules.only(folder.resolve("rules"));
    assertThat(RulePages.write(book, folder.resolve("docs"))).isEqualTo(2);
    var index = Files.readString(folder.resolve("docs/README.md"));
    assertThat(Area.ofReview())
        .allSatisfy(area -> assertThat(index).contains("## " + area.title()));
    assertThat(index)
        .contains("| [my-rule](cost/my-rule.md) | gap | warning | A component has no owner |");
    var page = Files.readString(folder.resolve("docs/cost/my-rule.md"));
    assertThat(page)
        .startsWith("# my-rule\n\nA component has no owner.\n")
        .contains("orders: service # ! orders has no owner")
        .contains("```yaml\nowner: TEAM\n```")
        .contains("```sparql\nPREFIX arch:")
        .contains("- {rule: my-rule, element: ID");
  }
}
