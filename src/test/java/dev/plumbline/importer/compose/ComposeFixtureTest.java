package dev.plumbline.importer.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.document.Document;
import dev.plumbline.document.read.Reader;
import dev.plumbline.importer.Corpus;
import dev.plumbline.importer.FolderContext;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.LiftedImports;
import dev.plumbline.importer.PlacedYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Imports every Compose file, and every folder as one project, and compares with the approved model
 * beside it. {@code -Dapprove} approves what comes out.
 */
class ComposeFixtureTest {
  private static final Path FOLDER = Path.of("src/test/resources/importer/compose");
  private static final String ENDING = ".compose.yaml";

  @TestFactory
  Stream<DynamicTest> importsAsApproved() throws IOException {
    return fixtures().map(fixture -> dynamicTest(name(fixture), () -> approved(fixture)));
  }

  @TestFactory
  Stream<DynamicTest> givesModelsThatLiftWithoutProblems() throws IOException {
    return fixtures()
        .map(
            fixture ->
                dynamicTest(
                    name(fixture),
                    () -> {
                      var context = context(fixture);
                      var lifted = LiftedImports.of(read(fixture, context), context.vocabulary());
                      assertThat(lifted.problems()).isEmpty();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> writesTheModelFormat() throws IOException {
    return fixtures()
        .map(
            fixture ->
                dynamicTest(
                    name(fixture),
                    () -> {
                      var bytes = written(fixture).getBytes(StandardCharsets.UTF_8);
                      var reading = Reader.read("model.yaml", bytes);
                      assertThat(reading.problems()).isEmpty();
                    }));
  }

  private static Stream<Path> fixtures() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files
          .filter(file -> Files.isDirectory(file) || file.toString().endsWith(ENDING))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String name(Path fixture) {
    return fixture.getFileName().toString().replace(ENDING, "");
  }

  private static FolderContext context(Path fixture) {
    return new FolderContext(Files.isDirectory(fixture) ? fixture : FOLDER, new ComposeImporter());
  }

  private static List<Importer.Imported> read(Path fixture, FolderContext context)
      throws IOException {
    var files =
        Files.isDirectory(fixture)
            ? Corpus.yamlFiles(fixture)
            : List.of(fixture.getFileName().toString());
    var importer = new ComposeImporter();
    var documents = new ArrayList<Document>();
    files.forEach(file -> documents.addAll(context.read(file)));
    var compose = documents.stream().filter(importer.format()::recognises).toList();
    assertThat(compose).isNotEmpty();
    return importer.read(compose, context);
  }

  private static String written(Path fixture) throws IOException {
    return read(fixture, context(fixture)).stream()
        .map(PlacedYaml::of)
        .collect(Collectors.joining("---\n"));
  }

  private static void approved(Path fixture) throws IOException {
    var approved = FOLDER.resolve(name(fixture) + ".model.yaml");
    var found = written(fixture);
    assertThat(written(fixture)).isEqualTo(found);
    if (System.getProperty("approve") != null) {
      Files.writeString(approved, found);
    }
    assertThat(found).isEqualTo(Files.readString(approved));
  }
}
