package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Area;
import dev.plumbline.input.ForeignFormats;
import dev.plumbline.report.ReportFormats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is so. */
class ReadmeTest extends CommandTest {
  private static final int LONGEST = 200;
  private static final Pattern COMMAND = Pattern.compile("(?m)^(?:\\./)?plumbline ([^#\\n]+)");

  private final String readme = text();

  @Test
  void staysShort() {
    assertThat(readme.lines()).hasSizeLessThanOrEqualTo(LONGEST);
  }

  @Test
  void showsFindingsThatItsModelGives() {
    write("orders.yaml", block("yaml", 0));
    var found = run("check", "orders.yaml").out();

    assertThat(found).containsSubsequence(block("text", 0).lines().toList());
  }

  @Test
  void showsAWaiverThatIsAccepted() {
    write("orders.yaml", block("yaml", 0) + block("yaml", 1));
    var found = run("check", "orders.yaml", "--select", "flow-unencrypted");

    assertThat(found.out()).contains("No findings; 1 waived.");
  }

  @Test
  void showsARuleThatPassesItsTest() {
    var rule = "our-rules/documentation/no-team";
    write(rule + ".rq", block("sparql", 0));
    write(rule + ".bad.yaml", block("yaml", 2));
    write(rule + ".good.yaml", block("yaml", 2).replaceFirst("web: .*", "web: {owner: ana}"));

    assertThat(run("rules", "lint", "our-rules").out()).isEqualTo("1 rule, 0 mistakes\n");
    assertThat(run("rules", "test", "our-rules").out()).startsWith("1 rule, 2 models, 0 failures");
    write("orders.yaml", block("yaml", 0));
    assertThat(run("check", "--rules", "our-rules", "orders.yaml").out())
        .doesNotContain("id-taken")
        .contains("Checked 1 system");
  }

  @Test
  void showsCommandsThatTheProgramUnderstands() {
    var commands = COMMAND.matcher(readme).results().map(match -> match.group(1).strip()).toList();

    assertThat(commands).hasSizeGreaterThan(8);
    for (var command : commands) {
      assertThat(run(words(command)).err()).as(command).doesNotContain("--help");
    }
  }

  private static String[] words(String command) {
    return Pattern.compile("\"([^\"]*)\"|(\\S+)")
        .matcher(command)
        .results()
        .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
        .toArray(String[]::new);
  }

  private String block(String language, int index) {
    return Pattern.compile("(?s)```" + language + "\\n(.*?)```")
        .matcher(readme)
        .results()
        .map(match -> match.group(1))
        .toList()
        .get(index);
  }

  private static String text() {
    try {
      return Files.readString(Path.of("README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void linksToFilesThatAreThere() {
    var links = Pattern.compile("\\]\\(([^)]+)\\)").matcher(readme).results();

    assertThat(links.map(link -> Path.of(link.group(1))).toList())
        .isNotEmpty()
        .allMatch(Files::exists);
  }

  @Test
  void namesAFileOfEveryFormatThatIsRead() {
    for (var importer : ForeignFormats.shipped().importers()) {
      assertThat(readme).contains(importer.example());
    }
  }

  @Test
  void namesEveryFormatOfReports() {
    assertThat(readme).contains(ReportFormats.names());
  }

  @Test
  void namesEveryArea() {
    for (var area : Area.ofReview()) {
      assertThat(readme).contains("| `" + area.id() + "` |");
    }
  }
}
