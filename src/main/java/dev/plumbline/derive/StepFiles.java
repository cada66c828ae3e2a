package dev.plumbline.derive;

import dev.plumbline.ontology.OntologyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder {@code ontology/derived}: a file for each query, and what the build makes of them. */
final class StepFiles {
  private static final String COMPILED = "/ontology/derived/" + CompiledSteps.FILE;

  private StepFiles() {}

  /** Returns the queries of a folder, by name. */
  static List<Construct> read(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(Construct.ENDING))
          .sorted()
          .map(StepFiles::construct)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Construct construct(Path file) {
    var name = file.getFileName().toString();
    try {
      return new Construct(
          name.substring(0, name.length() - Construct.ENDING.length()), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the folder as a working copy has it; empty when the steps are in an archive. */
  static Optional<Path> folderOnClassPath() {
    return OntologyFiles.folderOnClassPath().map(folder -> folder.resolve("derived"));
  }

  /** Returns what the build has compiled into an archive. */
  static String compiled() {
    try (var compiled = StepFiles.class.getResourceAsStream(COMPILED)) {
      if (compiled == null) {
        throw new IllegalStateException("the archive lacks " + COMPILED);
      }
      return new String(compiled.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
