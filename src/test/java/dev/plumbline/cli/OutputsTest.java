package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What {@code --output} may be written to: never to what the run has read. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right of their own there")
class OutputsTest extends CommandTest {
  private static final String MODEL = "system: shop\ncomponents:\n  web: {kind: service}\n";

  @Test
  void areNeverTheModel() throws IOException {
    write("shop.yaml", MODEL);
    Files.createDirectory(folder.resolve("sub"));
    Files.createSymbolicLink(folder.resolve("link.json"), Path.of("shop.yaml"));
    Files.createSymbolicLink(folder.resolve("here"), Path.of("."));
    Files.createLink(folder.resolve("hard.json"), folder.resolve("shop.yaml"));
    for (var name :
        new String[] {
          "shop.yaml",
          "./sub/../shop.yaml",
          "link.json",
          "hard.json",
          "here/shop.yaml",
          folder.resolve("shop.yaml").toString()
        }) {
      assertRefused(name, "check", "shop.yaml", "-o", "json=" + name);
      assertRefused(name, "check", ".", "--env", "all", "-o", "json=" + name);
      assertRefused(name, "diagram", "shop.yaml", "-o", "dot=" + name);
    }
    assertThat(folder.resolve("shop.yaml")).hasContent(MODEL.strip());
  }

  @Test
  void areNeverAModelWithMistakes() {
    write("shop.yaml", "system: shop\ncomponents: [\n");

    assertRefused("shop.yaml", "check", "shop.yaml", "-o", "json=shop.yaml");
    assertRefused("shop.yaml", "check", ".", "-o", "json=shop.yaml");
  }

  @Test
  void areNoneOfTheFilesThatItNames() {
    write(
        "shop.yaml",
        "include: [part.yaml]\nsources: [compose.yaml]\ncatalogue: words.yaml\n" + MODEL);
    write("part.yaml", "components:\n  db: {kind: service}\n");
    write("compose.yaml", "services: {web: {image: nginx, env_file: [web.env]}}\n");
    write("web.env", "A=b\n");
    write(
        "words.yaml",
        "catalogue: acme\ntechnologies: {acme-bus: {is: broker, description: Ours.}}\n");
    for (var name : new String[] {"part.yaml", "compose.yaml", "web.env", "words.yaml"}) {
      assertRefused(name, "check", "shop.yaml", "-o", "json=" + name);
    }
  }

  @Test
  void areNeitherRulesNorFilesOfPatternsNorCatalogues() {
    write("shop.yaml", MODEL);
    write(".plumblineignore", "old/\n");
    write(
        "words/acme.yaml",
        "catalogue: acme\ntechnologies: {acme-bus: {is: broker, description: Ours.}}\n");
    run("rules", "new", "documentation", "no-team");

    assertRefused(".plumblineignore", "check", ".", "-o", "json=.plumblineignore");
    var rule = "rules/documentation/no-team.rq";
    assertRefused(rule, "check", "shop.yaml", "--rules", "rules", "-o", "json=" + rule);
    var words = "words/acme.yaml";
    assertRefused(words, "check", "shop.yaml", "--catalogue", "words", "-o", "json=" + words);
  }

  @Test
  void mayLieInTheFolderThatIsChecked() {
    write("shop.md", "---\n" + MODEL + "---\n# Shop\n\nSells things.\n");
    var first = checkIntoFolder();
    var second = checkIntoFolder();

    assertThat(second.exit()).isEqualTo(first.exit());
    assertThat(second.err()).isEqualTo(first.err());
    assertThat(findings(second.out())).isEqualTo(findings(first.out()));
  }

  private Result checkIntoFolder() {
    var arguments = new java.util.ArrayList<>(java.util.List.of("check", "."));
    for (var format : new String[] {"json", "sarif", "gitlab"}) {
      arguments.addAll(java.util.List.of("-o", format + "=" + format + ".json"));
    }
    arguments.addAll(java.util.List.of("-o", "markdown=report.md", "-o", "junit=report.xml"));
    arguments.addAll(java.util.List.of("-o", "csv=report.csv", "-o", "concise=report.txt"));
    return run(arguments.toArray(String[]::new));
  }

  private static String findings(String out) {
    return out.substring(0, out.indexOf("Checked ")).replaceAll("(?m)^note: left out .*\\R", "");
  }

  @Test
  void areDifferentFilesWhateverTheyAreCalled() throws IOException {
    write("shop.yaml", MODEL);
    Files.createSymbolicLink(folder.resolve("here"), Path.of("."));
    Files.createSymbolicLink(folder.resolve("link"), Path.of("out"));

    for (var other : new String[] {"here/out", "link", "./out"}) {
      var result = run("check", "shop.yaml", "-o", "json=out", "-o", "csv=" + other);
      assertThat(result.exit()).isEqualTo(2);
      assertThat(result.err()).contains("two outputs would be written to " + other);
    }
  }

  @Test
  void sayWhyTheyCannotBeWritten() throws IOException {
    write("shop.yaml", MODEL);
    Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
    var longName = "n".repeat(300);
    var longPath = ("n".repeat(200) + "/").repeat(25) + "out";

    assertThat(run("check", "shop.yaml", "-o", "json=loop").err())
        .isEqualTo("plumbline: cannot write loop: its links lead in a circle\n");
    assertThat(run("check", "shop.yaml", "-o", "json=" + longName).err())
        .isEqualTo("plumbline: cannot write " + longName + ": File name too long\n");
    assertThat(run("check", "shop.yaml", "-o", "json=" + longPath).err())
        .contains("cannot write " + longPath + ": there is no folder ");
    assertThat(run("check", longPath).exit()).isEqualTo(2);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("shop.yaml", "loop");
  }

  @Test
  void ofAMarkerAreNeverTheModel() {
    write("shop.yaml", MODEL);
    write("pages/model.svg", MODEL);
    write(
        "pages/page.md",
        "<!-- plumbline:diagram -o svg=model.svg -->\n<!-- /plumbline:diagram -->\n");
    var result = run("diagram", "shop.yaml", "pages/model.svg", "--update", "pages/page.md");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(folder.resolve("pages/model.svg")).hasContent(MODEL.strip());
  }

  private void assertRefused(String name, String... arguments) {
    var before = bytes(name);
    var result = run(arguments);

    assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(2);
    assertThat(result.err()).contains("cannot write " + name + ": this run has read it");
    assertThat(result.out()).isEmpty();
    assertThat(bytes(name)).isEqualTo(before);
  }

  private byte[] bytes(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
