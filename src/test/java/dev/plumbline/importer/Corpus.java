package dev.plumbline.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Files of public projects, kept beside this one; tests that need them are skipped without. */
public final class Corpus {
  private Corpus() {}

  /** Returns a folder of the corpus. */
  public static Path folder(String name) {
    var root = Path.of(System.getProperty("plumbline.corpus", "../shared/corpus"));
    var folder = root.resolve(name).toAbsolutePath().normalize();
    Assumptions.assumeTrue(
        Files.isDirectory(folder),
        () -> "no corpus at " + folder + "; -Dplumbline.corpus=FOLDER names one");
    return folder;
  }

  /** Returns the YAML files below a folder, relative to it, in their order. */
  public static List<String> yamlFiles(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.ya?ml"))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
