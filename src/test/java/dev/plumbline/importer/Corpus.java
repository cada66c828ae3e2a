package dev.plumbline.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Descriptions to test with: our own, and files of public projects that are kept elsewhere. */
public final class Corpus {
  /** Why tests are skipped that need the files of public projects. */
  public static final String MISSING =
      "the files of public projects are not there; -Dplumbline.corpus=FOLDER names them";

  private static final Path OWN = Path.of("src/test/resources/corpus");
  private static final Path PUBLIC =
      Path.of(System.getProperty("plumbline.corpus", "../shared/corpus"))
          .toAbsolutePath()
          .normalize();

  private Corpus() {}

  /** Returns a folder of our own descriptions. */
  public static Path own(String name) {
    return OWN.resolve(name);
  }

  /** Returns whether the files of public projects are there. */
  public static boolean isThere() {
    return Files.isDirectory(PUBLIC);
  }

  /** Returns a folder of files of public projects; the test that needs it is skipped without. */
  public static Path folder(String name) {
    Assumptions.assumeTrue(isThere(), MISSING);
    return PUBLIC.resolve(name);
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
