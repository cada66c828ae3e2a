package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Report;
import dev.plumbline.rule.check.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlumblineTest {
  private static final String MODEL = "system: shop\ncomponents: {web: service}\n";
  private static final String COMPOSE =
      "services:\n  web: {image: nginx}\n  db: {image: postgres}\n";

  @TempDir Path top;

  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(top.resolve("folder"));
  }

  @Test
  void readsAFolderWhole() {
    write("a/shop.yaml", MODEL);
    write("b/deeper/more.yml", "components: {api: service}\n");
    write("c.json", "{\"flows\": [\"web -> api: https\"]}");

    var report = check(".");

    assertThat(report.problems()).isEmpty();
    assertThat(report.files()).containsExactly("a/shop.yaml", "b/deeper/more.yml", "c.json");
    assertThat(report.counts()).containsEntry("component", 2).containsEntry("flow", 1);
  }

  @Test
  void leavesOutHiddenAndBuiltFoldersAndDoesNotFollowLinks() throws IOException {
    write("shop.yaml", MODEL);
    for (var name : List.of(".git", ".hidden", "node_modules", "target", "sub/target")) {
      write(name + "/other.yaml", "system: other\n");
    }
    write(".hidden.yaml", "system: other\n");
    var outside = Files.createDirectory(top.resolve("outside"));
    Files.writeString(outside.resolve("other.yaml"), "system: other\n");
    link(folder.resolve("link"), outside);
    link(folder.resolve("link.yaml"), outside.resolve("other.yaml"));

    assertThat(check(".").files()).containsExactly("shop.yaml");
  }

  @Test
  void readsAFileOnceHoweverItIsNamed() {
    write("a/shop.yaml", MODEL);

    assertThat(check("a", "a/shop.yaml", "./a/../a/shop.yaml").files())
        .containsExactly("a/shop.yaml");
  }

  @Test
  void countsFilesThatDescribeNoArchitecture() {
    write("shop.yaml", MODEL);
    write("package.json", "{\"name\": \"web\", \"version\": \"1\"}");
    write("README.md", "# Shop\n");
    write("chart/templates/web.yaml", "kind: {{ .Values.kind }}\n  bad: [\n");
    write("kustomization.yaml", "components: [../a]\nresources: []\n");

    var report = check(".");

    assertThat(report.problems()).isEmpty();
    assertThat(notes(report))
        .contains(
            "left out 1 Kustomize file, kustomization.yaml",
            "left out 2 files that describe no architecture, such as README.md")
        .anyMatch(note -> note.startsWith("not read: found a template expression"));
  }

  @Test
  void letsAModelGoBeforeForeignFilesBesideIt() {
    write("shop.yaml", MODEL);
    write("docker-compose.yml", COMPOSE);

    var report = check(".");

    assertThat(report.files()).containsExactly("shop.yaml");
    assertThat(report.notes())
        .contains(
            new Evidence(
                "left out 1 Docker Compose file, docker-compose.yml, since there is a model: name"
                    + " it, or list it under \"sources\" of the model, to merge them",
                Optional.empty()));
  }

  @Test
  void checksForeignFilesWhenThereIsNoModel() {
    write("docker-compose.yml", COMPOSE);
    write("README.md", "# Shop\n");

    assertThat(check(".").counts().get("component")).isGreaterThanOrEqualTo(2);
  }

  @Test
  void checksAForeignFileThatIsNamedBesideAModel() {
    write("shop.yaml", MODEL);
    write("docker-compose.yml", COMPOSE);

    assertThat(check("docker-compose.yml").files()).containsExactly("docker-compose.yml");
  }

  @Test
  void tellsWhatIsWrongWithEachPath() {
    write("notes.yaml", "hello: world\n");
    write("picture.png", "no text");
    write("broken.yaml", "a: [\n");

    assertThat(messages(check("notes.yaml", "picture.png", "broken.yaml", "gone.yaml")))
        .hasSize(4)
        .anyMatch(each -> each.startsWith("broken.yaml:") && each.contains("[syntax]"))
        .anyMatch(each -> each.startsWith("gone.yaml: no such file or folder"))
        .anyMatch(each -> each.startsWith("notes.yaml: this describes no architecture; expected"))
        .anyMatch(each -> each.startsWith("picture.png: this describes no architecture"));
  }

  @Test
  void namesTheFormatOfAFileThatItKnowsAndDoesNotRead() {
    write("api.yaml", "openapi: 3.1.0\ncomponents: {schemas: {}}\n");
    write("stack.yaml", "Resources: {files: {Type: AWS::S3::Bucket, Name: !Ref name}}\n");

    assertThat(messages(check("api.yaml", "stack.yaml")))
        .hasSize(2)
        .anyMatch(
            each ->
                each.startsWith(
                    "api.yaml: this is a file of OpenAPI, a format that is not read; expected"))
        .anyMatch(each -> each.startsWith("stack.yaml: this is a file of AWS CloudFormation"));
  }

  @Test
  void tellsSyntaxMistakesOfWhatLooksLikeAModel() {
    write("shop.yaml", "system: shop\ncomponents: {web: [}\n");

    assertThat(messages(check("."))).singleElement().asString().startsWith("shop.yaml:2:");
  }

  @Test
  void saysWhatToDoWhereThereIsNothingToCheck() {
    assertThat(messages(check(".")))
        .singleElement()
        .asString()
        .startsWith(".: found no architecture description here; write one");
  }

  @Test
  void readsNoModelThatAnIncludeFetchesFromOutside() throws IOException {
    var outside = top.resolve("outside.yaml");
    Files.writeString(outside, "components: {spy: service}\n");
    write("shop.yaml", "system: shop\ninclude: " + outside + "\n");

    assertThat(messages(check("shop.yaml"))).anyMatch(each -> each.contains("[include-escapes]"));
  }

  @Test
  void givesTheSameReportAgain() {
    write("a.yaml", MODEL);
    write("b.yaml", "components: {api: service}\nflows: [web -> api]\n");

    assertThat(check(".").findings()).isEqualTo(check(".").findings());
  }

  @Test
  void readsFilesOfAnySortWithoutFailing() {
    write("deep.yaml", "system: " + "[".repeat(100_000));
    write("bomb.yaml", bomb());
    write("nul.yaml", "system: a\u0000b\n");
    write("evil.yaml", "system: '<script>'\ncomponents: {'a> . <b': service}\n");

    assertThat(check(".").problems()).isNotEmpty();
  }

  private static String bomb() {
    var text = new StringBuilder("system: s\nx-a: &a [x, x]\n");
    for (char name = 'b'; name < 'z'; name++) {
      char last = (char) (name - 1);
      text.append("x-%c: &%c [*%c, *%c, *%c]%n".formatted(name, name, last, last, last));
    }
    return text.toString();
  }

  private Report check(String... paths) {
    var request =
        Request.of(
            Stream.of(paths).map(Path::of).toList(),
            folder,
            Settings.on(LocalDate.of(2026, 11, 22)));
    return Plumbline.check(request);
  }

  private static List<String> notes(Report report) {
    return report.notes().stream().map(Evidence::text).toList();
  }

  private static List<String> messages(Report report) {
    return report.problems().stream().map(PlumblineTest::message).toList();
  }

  private static String message(Finding problem) {
    return problem.at() + ": " + problem.message() + " [" + problem.rule().id() + "]";
  }

  private static void link(Path link, Path target) {
    try {
      Files.createSymbolicLink(link, target);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "links cannot be made here: " + e.getMessage());
    }
  }

  private void write(String name, String text) {
    try {
      var file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
