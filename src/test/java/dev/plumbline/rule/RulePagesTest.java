package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Area;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePagesTest {
  @TempDir Path folder;

  @Test
  void givesEachRuleAPageAndEachAreaItsTable() throws IOException {
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

  /** {@code -Dapprove=true} writes the pages of {@code docs/rules} anew. */
  @Test
  void pagesOfTheRulesThatComeWithPlumblineAreTrue() throws IOException {
    var pages = RulePages.of(Rules.only(Path.of("queries")));
    var docs = Path.of("docs/rules");
    if (System.getProperty("approve") != null) {
      for (var old : files(docs)) {
        Files.delete(docs.resolve(old));
      }
      RulePages.write(Rules.only(Path.of("queries")), docs);
    }

    assertThat(files(docs)).containsExactlyInAnyOrderElementsOf(pages.keySet());
    assertThat(pages).allSatisfy((path, text) -> assertThat(docs.resolve(path)).hasContent(text));
  }

  private static List<String> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
          .toList();
    }
  }
}
