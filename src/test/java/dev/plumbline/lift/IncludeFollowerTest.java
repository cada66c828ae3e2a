package dev.plumbline.lift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ProcessorTime;
import dev.plumbline.document.Document;
import dev.plumbline.graph.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncludeFollowerTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path outside;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/*",
        "../secret.yaml",
        "parts/../../secret.yaml",
        "parts/../../*.yaml",
        "..",
        "/etc/passwd",
        "/etc/*",
        "~/secret.yaml",
        "C:/secret.yaml",
        "https://example.org/model.yaml",
        "\\\\host\\share",
      })
  void staysInsideTheFolder(String include) throws IOException {
    write("../secret.yaml", "components: {secret: }");

    var architecture = lift("include: '" + include + "'\ncomponents: {a: }");

    assertThat(LiftedModels.ids(architecture)).containsExactly("include-escapes");
    assertThat(architecture.files()).containsExactly("model.yaml");
  }

  @Test
  void doesNotFollowLinksOutside() throws IOException {
    write("../secret.yaml", "components: {secret: }");
    Files.createSymbolicLink(root().resolve("link.yaml"), outside.resolve("secret.yaml"));
    Files.createSymbolicLink(root().resolve("folder"), outside);

    var architecture =
        lift("include: [link.yaml, '*.yaml', folder/secret.yaml]\ncomponents: {a: }");

    assertThat(LiftedModels.ids(architecture)).containsOnly("include-escapes");
    assertThat(architecture.files()).containsExactly("model.yaml");
  }

  @Test
  void reportsThePathOfACycle() throws IOException {
    write("a.yaml", "include: b.yaml\ncomponents: {a: }");
    write("b.yaml", "include: model.yaml\ncomponents: {b: }");

    var architecture = lift("include: a.yaml\ncomponents: {model: }");

    assertThat(GraphDump.problems(architecture))
        .isEqualTo(
            "b.yaml:1:10: \"model.yaml\" includes this file again: "
                + "model.yaml -> a.yaml -> b.yaml -> model.yaml [include-cycle]\n");
    assertThat(architecture.files()).containsExactly("a.yaml", "b.yaml", "model.yaml");
  }

  @Test
  void readsAFileOnceThatIsIncludedTwice() throws IOException {
    write("a.yaml", "include: c.yaml");
    write("b.yaml", "include: c.yaml");
    write("c.yaml", "components: {c: {zones: [x]}}\nflows: [c -> c]");

    var architecture = lift("include: [a.yaml, b.yaml, ./c.yaml, '?.yaml']");

    assertThat(architecture.problems()).isEmpty();
    assertThat(architecture.names().find("c -> c")).hasSize(1);
  }

  @Test
  void suggestsTheNearestFile() throws IOException {
    write("parts/orders.yaml", "components: {a: }");

    var architecture = lift("include: parts/order.yaml\ncomponents: {a: }");

    assertThat(GraphDump.problems(architecture))
        .isEqualTo(
            "model.yaml:1:10: \"parts/order.yaml\" finds no file; did you mean \"orders.yaml\"?"
                + " [include-missing]\n");
  }

  @Test
  void includesAFolderWhole() throws IOException {
    write("parts/deep/a.yaml", "components: {a: }");
    write("parts/b.yml", "components: {b: }");
    write("parts/notes.txt", "no model");

    var architecture = lift("include: parts\nsystem: shop");

    assertThat(architecture.problems()).isEmpty();
    assertThat(architecture.files())
        .containsExactly("model.yaml", "parts/b.yml", "parts/deep/a.yaml");
  }

  @Test
  void namesPlacesByTheFileThatHasThem() throws IOException {
    write("parts/a.yaml", "\n\ncomponents:\n  a: {replcas: 2}\n");

    assertThat(GraphDump.problems(lift("include: parts/*.yaml")))
        .isEqualTo(
            "parts/a.yaml:4:7: unknown key \"replcas\" in a component; did you mean \"replicas\"?"
                + " [unknown-key]\n");
  }

  private Path root() throws IOException {
    return Files.createDirectories(outside.resolve("root"));
  }

  private void write(String file, String text) throws IOException {
    var target = root().resolve(file).normalize();
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
  }

  private Architecture lift(String text) throws IOException {
    write("model.yaml", text);
    List<Document> documents = new ArrayList<>(LiftedModels.read("model.yaml", text));
    var folder = root();
    return ProcessorTime.within(
        LIMIT, () -> LiftedModels.lift(documents, folder, Optional.empty()));
  }
}
