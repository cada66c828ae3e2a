package dev.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A row of the table of the jars that a release ships. */
record Dependency(
    String artifact,
    String version,
    String licence,
    String text,
    String looked,
    String day,
    String holes) {
  private static final Path TABLE = Path.of("docs/dependencies.tsv");

  static List<Dependency> all() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("artifact\t"))
        .map(Dependency::read)
        .toList();
  }

  private static Dependency read(String line) {
    var cells = line.split("\t", -1);
    if (cells.length != 7) {
      throw new IllegalStateException("a row needs seven cells: " + line);
    }
    return new Dependency(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
  }

  /** Returns the name of the jar without its ending. */
  String jar() {
    return artifact.substring(artifact.indexOf(':') + 1) + "-" + version;
  }

  /** Returns how a bill of materials names it. */
  String purl() {
    return "pkg:maven/" + artifact.replace(':', '/') + "@" + version;
  }
}
