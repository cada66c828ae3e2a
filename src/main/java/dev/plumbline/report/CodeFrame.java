package dev.plumbline.report;

import dev.plumbline.finding.Location;
import dev.plumbline.finding.Severity;
import java.io.IOException;

/** The line that a finding points at, with a mark under the span. */
final class CodeFrame {
  private static final int GUTTER = 5;
  private static final String ELLIPSIS = "...";

  private final InkWriter pen;

  CodeFrame(InkWriter pen) {
    this.pen = pen;
  }

  /**
   * Writes the frame.
   *
   * @param line the text of the span's first line
   * @param at the span
   * @param hint the text after the mark, or empty
   * @param severity the colour of the mark
   */
  void write(String line, Location at, String hint, Severity severity) throws IOException {
    var number = Integer.toString(at.line());
    var gutter = " ".repeat(Math.max(0, GUTTER - number.length())) + number;
    int room = pen.width() - gutter.length() - 3;
    var window = Window.over(line, at, room);
    pen.write(InkWriter.Ink.FAINT, gutter + " | ").write(window.text.stripTrailing()).line();
    if (window.marks > 0) {
      pen.write(InkWriter.Ink.FAINT, " ".repeat(gutter.length()) + " | ")
          .write(" ".repeat(window.before))
          .write(InkWriter.Ink.of(severity), "^".repeat(window.marks));
      pen.write(InkWriter.Ink.of(severity), hint.isEmpty() ? "" : " " + hint).line();
    }
  }

  /**
   * The part of a line that is shown, in columns of the terminal.
   *
   * @param text what is shown of the line
   * @param before the columns before the mark
   * @param marks the columns of the mark; 0 when the location has no column
   */
  private record Window(String text, int before, int marks) {
    static Window over(String line, Location at, int room) {
      int[] points = line.codePoints().toArray();
      int start = Math.min(Math.max(at.column() - 1, 0), points.length);
      int end = at.endLine() > at.line() ? points.length : at.endColumn() - 1;
      end = Math.min(Math.max(end, start), points.length);
      int from = Math.max(0, firstShown(points, start, end, room));
      int to = lastShown(points, from, room);
      var head = from > 0 ? ELLIPSIS : "";
      var text = head + shown(points, from, to) + (to < points.length ? ELLIPSIS : "");
      int before = head.length() + Printable.width(shown(points, from, start));
      int marks = Printable.width(shown(points, start, Math.max(start, Math.min(end, to))));
      return new Window(text, before, at.column() == 0 ? 0 : Math.max(1, marks));
    }

    /**
     * Returns the first shown code point: 0 if the mark then fits, else a little before the span.
     */
    private static int firstShown(int[] points, int start, int end, int room) {
      int shownEnd = Math.min(end, start + room / 2);
      return shownEnd <= room && lastShown(points, 0, room) >= shownEnd ? 0 : start - room / 4;
    }

    private static int lastShown(int[] points, int from, int room) {
      int used = from > 0 ? ELLIPSIS.length() : 0;
      int i = from;
      while (i < points.length) {
        used += Printable.width(Printable.of(points[i]));
        if (used > room - (i + 1 < points.length ? ELLIPSIS.length() : 0)) {
          return i;
        }
        i++;
      }
      return i;
    }

    private static String shown(int[] points, int from, int to) {
      var text = new StringBuilder();
      for (int i = from; i < to; i++) {
        text.append(Printable.of(points[i]));
      }
      return text.toString();
    }
  }
}
