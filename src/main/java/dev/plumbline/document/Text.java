package dev.plumbline.document;

import dev.plumbline.finding.Location;
import java.util.Arrays;

/**
 * The text of a file, indexed by code point; converts indexes to places.
 *
 * <p>Lines end with LF, CR LF or CR, as in YAML.
 */
public final class Text {
  private final String file;
  private final int[] points;
  private final int[] lineStarts;

  /** The line found last, as a cache: lookups mostly follow the order of the text. */
  private int lastLine;

  public Text(String file, String content) {
    this.file = file;
    this.points = content.codePoints().toArray();
    this.lineStarts = lineStarts(points);
  }

  private static int[] lineStarts(int[] points) {
    var starts = new int[64];
    var count = 1;
    for (var i = 0; i < points.length; i++) {
      if (isLineEnd(points, i)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static boolean isLineEnd(int[] points, int i) {
    return points[i] == '\n'
        || points[i] == '\r' && (i + 1 == points.length || points[i + 1] != '\n');
  }

  /** Returns the path as reports show it. */
  public String file() {
    return file;
  }

  /** Returns the number of code points. */
  public int length() {
    return points.length;
  }

  /** Returns the code point at the index, or 0 past the end. */
  public int at(int index) {
    return index >= 0 && index < points.length ? points[index] : 0;
  }

  /** Returns the text between two indexes. */
  public String slice(int from, int to) {
    return new String(points, from, to - from);
  }

  /** Returns the number of lines; an empty line after the last line end counts. */
  public int lines() {
    return lineStarts.length;
  }

  /** Returns the line, from 0, of the code point at the index. */
  public int lineOf(int index) {
    if (lineStarts[lastLine] <= index && index < startOf(lastLine + 1)) {
      return lastLine;
    }
    var found = Arrays.binarySearch(lineStarts, index);
    lastLine = found >= 0 ? found : -found - 2;
    return lastLine;
  }

  /** Returns where the line, from 0, starts; for a line past the last one the end of the text. */
  public int startOf(int line) {
    return line < lineStarts.length ? lineStarts[line] : points.length;
  }

  /** Returns the line, from 0, without its end. */
  public String line(int line) {
    return slice(startOf(line), endOf(line));
  }

  /** Returns where the line, from 0, ends, before its line end. */
  public int endOf(int line) {
    var end = startOf(line + 1);
    while (end > startOf(line) && (points[end - 1] == '\n' || points[end - 1] == '\r')) {
      end--;
    }
    return end;
  }

  /** Returns the place between two indexes. */
  public Location span(int from, int to) {
    var line = lineOf(from);
    var endLine = lineOf(to);
    return new Location(
        file, line + 1, from - lineStarts[line] + 1, endLine + 1, to - lineStarts[endLine] + 1);
  }

  /** Returns the index just after the last code point before {@code end} that is no white space. */
  public int trimmed(int start, int end) {
    var i = end;
    while (i > start && isBlank(points[i - 1])) {
      i--;
    }
    return i;
  }

  /** Returns whether the text starts like JSON, with a brace or a bracket. */
  public boolean isJson() {
    var i = 0;
    while (isBlank(at(i))) {
      i++;
    }
    return at(i) == '{' || at(i) == '[';
  }

  private static boolean isBlank(int point) {
    return point == ' ' || point == '\t' || point == '\n' || point == '\r';
  }
}
