package dev.plumbline.query;

import java.io.IOException;
import java.util.List;

/** Writes the rows of one table as they come. */
public interface TableWriter {
  /** Writes a row, now or with later ones. */
  void row(List<String> cells) throws IOException;

  /** Writes what waits for later rows. */
  default void flush() throws IOException {}

  /** Writes what comes after the last row, so that what is written is whole. */
  void end() throws IOException;
}
