package dev.plumbline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.diagram.notation.Notations;
import dev.plumbline.input.ForeignFormats;
import dev.plumbline.report.ReportFormats;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is new is fuzzed, too. */
class FuzzTargetsTest {
  private static final Path SOURCES = Path.of("src/test/java/dev/plumbline/fuzz");

  @TempDir Path folder;

  @Test
  void tryEveryImporter() {
    var tried =
        Targets.all().stream()
            .flatMap(target -> target.importers().stream())
            .collect(Collectors.toSet());
    assertThat(ForeignFormats.shipped().importers())
        .extracting(importer -> importer.format().id())
        .allMatch(tried::contains);
  }

  @Test
  void readWhatEveryReportFormatWrites() {
    assertThat(WrittenReports.READERS.keySet()).hasSameElementsAs(ReportFormats.names());
  }

  @Test
  void readWhatEveryNotationWrites() {
    assertThat(WrittenDiagrams.READERS.keySet()).hasSameElementsAs(Notations.names());
  }

  @Test
  void areAllListed() throws IOException {
    try (var files = Files.list(SOURCES)) {
      var classes =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .filter(name -> name.endsWith("Target") && !name.equals("Target"))
              .collect(Collectors.toSet());
      assertThat(Targets.all())
          .extracting(target -> target.type().getSimpleName())
          .hasSameElementsAs(classes);
    }
  }

  @Test
  void haveTheMethodThatFuzzersCall() throws NoSuchMethodException {
    for (var target : Targets.all()) {
      var method = target.type().getMethod("fuzzerTestOneInput", byte[].class);
      assertThat(Modifier.isStatic(method.getModifiers())).as(target.name()).isTrue();
      assertThat(Modifier.isPublic(target.type().getModifiers())).as(target.name()).isTrue();
    }
  }

  @Test
  void startFromInputsAndADictionary() throws IOException {
    Seeds.main(new String[] {folder.toString()});
    assertThat(Files.readAllLines(folder.resolve("targets"))).hasSameSizeAs(Targets.all());
    assertThat(words("model")).contains("\"components\"", "\" -> \"");
    assertThat(words("compose")).contains("\"depends_on\"", "\"healthcheck\"");
    for (var target : Targets.all()) {
      assertThat(words(target.name()))
          .allMatch(line -> line.matches("\"([ !#-\\[\\]-~]|\\\\x[0-9A-F]{2})+\""));
      try (var seeds = Files.list(folder.resolve(target.name()))) {
        assertThat(seeds).as(target.name()).isNotEmpty();
      }
    }
  }

  private List<String> words(String target) throws IOException {
    return Files.readAllLines(folder.resolve(target + ".dictionary"));
  }

  @Test
  void noticeABrokenPromise() {
    assertThrows(AssertionError.class, () -> Promise.printable("a text", "a\u001b[2J"));
    assertThrows(AssertionError.class, () -> WrittenReports.xml("<a>"));
    assertThrows(
        AssertionError.class, () -> Promise.inside("a", "x\n", List.of(place(3, 1)).stream()));
    assertThrows(
        AssertionError.class, () -> Promise.inside("a", "x\n", List.of(place(1, 9)).stream()));
  }

  private static dev.plumbline.finding.Location place(int line, int column) {
    return new dev.plumbline.finding.Location("a", line, column, line, column);
  }

  @Test
  void splitAnInputIntoFilesThatLeadNowhereElse() {
    var input = "one\n==> b/c.txt <==\ntwo\n==> ../x <==\nno\n==> /etc/x <==\nno\n==> b <==\nno\n";
    var files = Bundle.of(input.getBytes(java.nio.charset.StandardCharsets.UTF_8), "a.yaml");
    assertThat(files.files()).containsOnlyKeys("a.yaml", "b/c.txt");
    assertThat(files.text("b/c.txt")).isEqualTo("two\n");
  }
}
