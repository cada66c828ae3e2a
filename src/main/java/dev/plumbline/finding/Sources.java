package dev.plumbline.finding;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The text that locations point into, for code frames. */
@FunctionalInterface
public interface Sources {
  /** Returns the line's text without its end, if the file is known and has the line (from 1). */
  Optional<String> line(String file, int line);

  /** Returns the files that the run has taken in, which it must not write to. */
  default List<Path> inputs() {
    return List.of();
  }
}
