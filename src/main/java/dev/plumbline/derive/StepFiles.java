package dev.plumbline.derive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder {@code ontology/derived}: a file for each query, and what the build makes of them. */
final class StepFiles {
  private static final String VOCABULARY = "/ontology/architecture.ttl";
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

  /**
   * Returns the folder when the class path has it as one, as in a working copy; an archive has the
   * steps compiled.
   */
  static Optional<Path> folderOnClassPath() {
    try {
      var place = StepFiles.class.getResource(VOCABULARY).toURI();
      return place.getScheme().equals("file")
          ? Optional.of(Path.of(place).resolveSibling("derived"))
          : Optional.empty();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path names the ontology by no valid URI", e);
    }
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
