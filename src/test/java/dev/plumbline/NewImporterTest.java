package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Report;
import dev.plumbline.importer.UnreadFormats;
import dev.plumbline.importer.toy.ToyImporter;
import dev.plumbline.input.ForeignFormats;
import dev.plumbline.rule.check.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new format is a package and one line: the files and messages of a run know it at once. */
class NewImporterTest {
  private static final String TOWN = "boxes:\n  shop: !wood acme/shop:1\n";

  /** The one line. */
  private static final ForeignFormats FORMATS =
      new ForeignFormats(List.of(new ToyImporter()), UnreadFormats.all());

  @TempDir Path folder;

  @Test
  void findsFilesByTheEndingAndReadsThem() throws IOException {
    write("a.toy", TOWN);
    var report = check(".");
    assertThat(report.problems()).isEmpty();
    assertThat(report.files()).containsExactly("a.toy");
    assertThat(report.counts()).containsEntry("component", 1);
  }

  @Test
  void knowsTheFormatByItsContentWhateverTheEnding() throws IOException {
    write("shop.yaml", TOWN);
    assertThat(check("shop.yaml").counts()).containsEntry("component", 1);
  }

  @Test
  void writesFixesAsTheFormatDoes() throws IOException {
    write("a.toy", TOWN);
    assertThat(check("a.toy").findings())
        .filteredOn(finding -> finding.rule().fact().equals("health check"))
        .extracting(Finding::fix)
        .containsExactly("ping: /healthz");
    assertThat(check("a.toy").findings())
        .filteredOn(finding -> finding.rule().fact().equals("memory limit"))
        .extracting(Finding::fix)
        .containsExactly("in a model beside this file: limits: {cpu: 0.5, memory: 512 MiB}");
  }

  @Test
  void namesTheFormatInNotesAndMessages() throws IOException {
    write("notes.yaml", "hello: world\n");
    assertThat(messages(check("notes.yaml"))).singleElement().asString().endsWith("file of toy");
    write("empty/.keep", "");
    assertThat(messages(check("empty"))).singleElement().asString().endsWith(", or name an a.toy");
    write("model.yaml", "system: model\ncomponents: {web: service}\n");
    write("a.toy", TOWN);
    assertThat(check(".").notes())
        .extracting(Evidence::text)
        .anyMatch(
            note -> note.startsWith("left out 1 Toy Town file, a.toy, since there is a model"));
  }

  @Test
  void takesADocumentWithAKeyOfTheFormatForNoModel() throws IOException {
    write("town.yaml", "town: small\ncomponents: {web: service}\n");
    assertThat(messages(check("town.yaml"))).singleElement().asString().contains("no architecture");
  }

  private Report check(String path) {
    var settings = Settings.on(LocalDate.of(2026, 11, 22));
    var request = Request.of(List.of(Path.of(path)), folder, settings);
    return Plumbline.check(request, FORMATS, Progress.NONE);
  }

  private static List<String> messages(Report report) {
    return report.problems().stream().map(Finding::message).toList();
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
