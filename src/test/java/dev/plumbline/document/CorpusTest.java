package dev.plumbline.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.document.read.Reader;
import dev.plumbline.document.yaml.YamlWriter;
import dev.plumbline.importer.Corpus;
import dev.plumbline.input.ForeignFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Every YAML, JSON and Markdown file of a folder of public descriptions, if the folder exists. */
class CorpusTest {
  private static final Set<String> ENDINGS = Set.of("yaml", "yml", "json", "md", "otm", "tfstate");

  /** The output of a program precedes the JSON. */
  private static final Set<String> NOT_WELL_FORMED =
      Set.of(
          "terraform/infracost__infracost__cmd__infracost__testdata__plan_with_terraform_wrapper.json");

  @Test
  void readsEveryFileThatIsWellFormed(TestReporter reporter) throws IOException {
    var corpus = Corpus.folder("");
    var refused = new LinkedHashMap<String, String>();
    var files = files(corpus);
    for (var file : files) {
      var name = corpus.relativize(file).toString();
      var reading = Reader.read(file, name, ForeignFormats.shipped().tags());
      if (!reading.problems().isEmpty()) {
        refused.put(name, Outline.problems(reading));
      }
      reading.documents().forEach(document -> assertWritable(name, document.root()));
    }
    reporter.publishEntry("read", files.size() + " files, " + refused.size() + " refused");
    assertThat(refused.keySet()).as(refused.toString()).isSubsetOf(NOT_WELL_FORMED);
  }

  private static void assertWritable(String name, Tree tree) {
    var again = Outline.read(YamlWriter.write(tree));
    assertThat(again.problems()).as(name).isEmpty();
    assertThat(tree.hasSameContent(again.documents().get(0).root())).as(name).isTrue();
  }

  private static List<Path> files(Path corpus) throws IOException {
    try (var walk = Files.walk(corpus)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> ENDINGS.contains(file.toString().replaceAll(".*\\.", "")))
          .sorted()
          .toList();
    }
  }
}
