package dev.plumbline.finding;

import java.util.Comparator;
import java.util.Objects;

/**
 * A span of text in a file.
 *
 * @param file the path as reports show it: relative to the working folder where possible, with
 *     {@code /} between its parts
 * @param line the first line, from 1; 0 when only the file is known
 * @param column the first column in Unicode code points, from 1; 0 when only the line is known
 * @param endLine the line on which the span ends
 * @param endColumn the column just after the span's last code point
 */
public record Location(String file, int line, int column, int endLine, int endColumn)
    implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column)
          .thenComparingInt(Location::endLine)
          .thenComparingInt(Location::endColumn);

  public Location {
    Objects.requireNonNull(file, "file");
  }

  /** Returns a place that names a file as a whole. */
  public static Location ofFile(String file) {
    return new Location(file, 0, 0, 0, 0);
  }

  /** Returns the span from the start of this one to the end of {@code last}, in the same file. */
  public Location to(Location last) {
    return new Location(file, line, column, last.endLine, last.endColumn);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  /** Returns {@code file:line:column}, as compilers and editors write it. */
  @Override
  public String toString() {
    return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
