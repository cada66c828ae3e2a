package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Packages are small, say what belongs in them, and do not share names. */
class PackagesTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final String PACKAGE = "package-info.java";
  private static final int MOST_FILES = 30;
  private static final int MOST_HOMES = 2;

  private static Map<Path, List<Path>> packages() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .collect(Collectors.groupingBy(Path::getParent));
    }
  }

  @Test
  void noPackageHoldsMoreThanThirtyFiles() throws IOException {
    packages()
        .forEach(
            (folder, files) ->
                assertThat(files).as("%s", folder).hasSizeLessThanOrEqualTo(MOST_FILES));
  }

  @Test
  void everyPackageSaysWhatBelongsInIt() throws IOException {
    for (var folder : packages().keySet()) {
      var description = folder.resolve(PACKAGE);
      assertThat(description).exists();
      assertThat(Files.readString(description)).startsWith("/**").contains(".");
    }
  }

  @Test
  void noNameStandsInMoreThanTwoPackages() throws IOException {
    var homes =
        packages().values().stream()
            .flatMap(List::stream)
            .filter(file -> !file.endsWith(PACKAGE))
            .collect(
                Collectors.groupingBy(
                    file -> file.getFileName().toString(),
                    Collectors.mapping(Path::getParent, Collectors.toCollection(TreeSet::new))));
    homes.forEach(
        (name, folders) ->
            assertThat((Set<Path>) folders).as(name).hasSizeLessThanOrEqualTo(MOST_HOMES));
  }
}
