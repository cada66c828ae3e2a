package dev.plumbline.finding;

import java.util.Optional;

/** The text that locations point into, for code frames. */
@FunctionalInterface
public interface Sources {
  /** Returns the line's text without its end, if the file is known and has the line (from 1). */
  Optional<String> line(String file, int line);
}
