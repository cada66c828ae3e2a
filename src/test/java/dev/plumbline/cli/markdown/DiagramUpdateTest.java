package dev.plumbline.cli.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.CommandTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiagramUpdateTest extends CommandTest {
  private static final String CLOSE = "<!-- /plumbline:diagram -->\n";

  @BeforeEach
  void writeModel() {
    write(
        "shop.yaml",
        """
        system: shop
        data: {order: internal}
        components:
          web: {kind: web-app}
          order-api: {kind: service, technology: java}
        flows:
          - web -> order-api: https order
        environments: {prod: {components: {order-api: {technology: go}}}}
        """);
  }

  @Test
  void drawsBetweenMarkersAndThenHasNothingToDo() throws IOException {
    write("docs/a.md", "# Shop\n\n<!-- plumbline:diagram -->\nold\n" + CLOSE + "\nThe end.\n");
    var other = write("docs/b.md", "No diagram.\n");
    Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));

    var first = update("docs/a.md", "docs/b.md");

    assertThat(first).isEqualTo(new Result(0, "wrote docs/a.md\n1 diagram\n", ""));
    assertThat(text("docs/a.md"))
        .startsWith("# Shop\n\n<!-- plumbline:diagram -->\n\n```mermaid\n---\ntitle: ")
        .contains("c_order_api([\"order-api<br/>Java\"])")
        .endsWith("\n```\n\n" + CLOSE + "\nThe end.\n");
    assertThat(Files.getLastModifiedTime(other).toInstant()).isEqualTo(Instant.EPOCH);
    assertThat(update("docs/a.md", "docs/b.md"))
        .isEqualTo(new Result(0, "1 diagram, up to date already\n", ""));
  }

  @Test
  void tellsWithoutWritingWhatIsNotUpToDate() {
    var text =
        "<!-- plumbline:diagram -->\n" + CLOSE + "\n<!-- plumbline:diagram -f d2 -->\n" + CLOSE;
    write("a.md", text);

    var stale = update("a.md", "--check");

    assertThat(stale.exit()).isEqualTo(1);
    assertThat(stale.out())
        .isEqualTo(
            "a.md:1:1: this diagram is not up to date\na.md:4:1: this diagram is not up to date\n");
    assertThat(stale.err()).contains("2 of 2 diagrams not up to date; run it without --check");
    assertThat(text("a.md")).isEqualTo(text);
    update("a.md");
    assertThat(text("a.md")).contains("```d2\n");
    assertThat(update("a.md", "--check")).isEqualTo(new Result(0, "2 diagrams, up to date\n", ""));
  }

  @Test
  void keepsPicturesBesideTheText() throws IOException {
    Files.createDirectories(folder.resolve("docs/my pictures"));
    var marker = "<!-- plumbline:diagram -o 'svg=my pictures/shop.svg' --theme dark -->\n";
    write("docs/a.md", marker + CLOSE);

    assertThat(update("docs/a.md").out())
        .isEqualTo("wrote docs/my pictures/shop.svg\nwrote docs/a.md\n1 diagram\n");
    assertThat(text("docs/a.md"))
        .contains("\n\n![shop — data flows: 2 components, 1 flow](my%20pictures/shop.svg)\n\n");
    assertThat(text("docs/my pictures/shop.svg")).startsWith("<?xml");

    Files.delete(folder.resolve("docs/my pictures/shop.svg"));
    assertThat(update("docs/a.md", "--check").exit()).isEqualTo(1);
  }

  @Test
  void drawsOneModelInSeveralEnvironments() {
    write(
        "a.md",
        "<!-- plumbline:diagram --env prod -->\n" + CLOSE + "<!-- plumbline:diagram -->\n" + CLOSE);

    assertThat(update("a.md").out()).endsWith("2 diagrams\n");
    assertThat(text("a.md")).containsSubsequence("order-api<br/>Go", "order-api<br/>Java");
  }

  @Test
  void tellsEveryMistakeWithItsPlaceAndWritesNothing() {
    write("good.md", "<!-- plumbline:diagram -->\n" + CLOSE);
    write(
        "bad.md",
        """
        <!-- plumbline:diagram --arround web -->
        <!-- /plumbline:diagram -->
        <!-- plumbline:diagram --theme drak -->
        <!-- /plumbline:diagram -->
        <!-- plumbline:diagram --around order-ap -->
        <!-- /plumbline:diagram -->
        <!-- plumbline:diagram -f mermad -->
        <!-- /plumbline:diagram -->
        <!-- plumbline:diagram -f png -->
        <!-- /plumbline:diagram -->
        <!-- plumbline:diagram x.yaml -->
        <!-- /plumbline:diagram -->
        <!-- plumbline:diagram --hops 2 -->
        <!-- /plumbline:diagram -->
        <!-- plumbline:diagram -->
        """);

    var result = update("good.md", "bad.md");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out())
        .contains(
            "bad.md:1:24: error: unknown option \"--arround\"; did you mean \"--around\"?",
            "bad.md:3:32: error: invalid value for option '--theme': expected one of light, dark",
            "bad.md:5:33: error: unknown component \"order-ap\"; did you mean \"order-api\"?",
            "bad.md:7:27: error: unknown format \"mermad\"",
            "bad.md:9:27: error: no viewer of Markdown draws png; give it a file: -o png=FILE.png",
            "bad.md:11:24: error: unexpected argument \"x.yaml\"",
            "bad.md:13:1: error: --hops requires --around",
            "bad.md:15:1: error: the marker is not closed");
    assertThat(text("good.md")).isEqualTo("<!-- plumbline:diagram -->\n" + CLOSE);
  }

  @Test
  void drawsNothingOutsideOfTheWorkingFolder() throws IOException {
    var outside = Files.createTempDirectory("outside");
    Files.createDirectories(folder.resolve("docs"));
    Files.createSymbolicLink(folder.resolve("docs/link"), outside);
    Files.createSymbolicLink(folder.resolve("docs/link.svg"), outside.resolve("a.svg"));

    assertThat(mistake("svg=../../a.svg")).contains("this path leads out of ");
    assertThat(mistake("svg=" + outside + "/a.svg")).contains("a path in a marker is relative");
    assertThat(mistake("svg=C:\\a.svg")).contains("a path in a marker is relative");
    assertThat(mistake("svg=link/a.svg")).contains("this path leads through a link");
    assertThat(mistake("svg=link.svg")).contains("this path leads through a link");
    assertThat(mistake("svg=../shop.yaml")).contains("has to end in .svg");
    assertThat(mistake("svg=no/a.svg")).contains("there is no folder docs/no");
    assertThat(mistake("svg=a.svg -->\n" + CLOSE + "<!-- plumbline:diagram --theme dark -o a.svg"))
        .contains("another marker draws something else into this file");
    assertThat(outside).isEmptyDirectory();
    Files.delete(outside);
  }

  private String mistake(String output) {
    write("docs/a.md", "<!-- plumbline:diagram -o " + output + " -->\n" + CLOSE);
    var result = update("docs/a.md");
    assertThat(result.exit()).isEqualTo(2);
    return result.out();
  }

  @Test
  void tellsWhatDoesNotGoTogether() {
    write("a.md", "text\n");

    assertThat(update("a.md").err())
        .contains("nothing to update: there is no <!-- plumbline:diagram --> in a.md");
    assertThat(update("a.md", "--theme", "dark").err())
        .contains("--theme cannot be combined with --update; put it into the markers");
    assertThat(run("diagram", "shop.yaml", "--check").err()).contains("--check requires --update");
    assertThat(update("none.md").err()).contains("none.md: there is no such file or folder");
    assertThat(update(".").err()).contains("is a folder; --update takes Markdown files");
  }

  @Test
  void tellsMistakesOfTheModel() {
    write("shop.yaml", "system: shop\nflows:\n  - web -> nowhere: https\n");
    write("a.md", "<!-- plumbline:diagram -->\n" + CLOSE);

    var result = update("a.md");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).contains("shop.yaml:3:5: error").doesNotContain("a.md");
  }

  private Result update(String... files) {
    var words = new String[files.length + 3];
    System.arraycopy(new String[] {"diagram", "shop.yaml", "--update"}, 0, words, 0, 3);
    System.arraycopy(files, 0, words, 3, files.length);
    return run(words);
  }

  private String text(String file) {
    try {
      return Files.readString(folder.resolve(Path.of(file)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
