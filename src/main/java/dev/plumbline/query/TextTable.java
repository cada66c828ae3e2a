package dev.plumbline.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Columns side by side, their texts wrapped so that a line fits the terminal. The first rows say
 * how wide a column is; those that come later and have longer texts are wrapped.
 */
final class TextTable implements TableWriter {
  /** How many rows are held back to find the widths. */
  private static final int MEASURED = 1000;

  private final List<String> columns;
  private final int width;
  private final Appendable out;
  private List<List<String>> waiting = new ArrayList<>();
  private List<Integer> widths;

  TextTable(List<String> columns, int width, Appendable out) {
    this.columns = columns;
    this.width = width;
    this.out = out;
  }

  @Override
  public void row(List<String> cells) throws IOException {
    if (widths != null) {
      line(cells);
      return;
    }
    waiting.add(cells);
    if (waiting.size() == MEASURED) {
      flush();
    }
  }

  @Override
  public void flush() throws IOException {
    if (widths == null) {
      widths = new ColumnWidths(columns, waiting).within(width);
      line(columns);
      line(widths.stream().map("-"::repeat).toList());
      for (var row : waiting) {
        line(row);
      }
      waiting = List.of();
    }
  }

  @Override
  public void end() throws IOException {
    flush();
  }

  /** Writes one row, on as many lines as its longest cell needs. */
  private void line(List<String> cells) throws IOException {
    var wrapped =
        IntStream.range(0, cells.size())
            .mapToObj(i -> wrapped(TableFormat.plain(cells.get(i)), widths.get(i)))
            .toList();
    int lines = wrapped.stream().mapToInt(List::size).max().orElse(0);
    for (int number = 0; number < lines; number++) {
      int line = number;
      var text =
          IntStream.range(0, wrapped.size())
              .mapToObj(i -> fitted(wrapped.get(i), line, widths.get(i)))
              .collect(Collectors.joining("  "));
      out.append(text.stripTrailing()).append('\n');
    }
  }

  private static String fitted(List<String> lines, int line, int width) {
    var text = line < lines.size() ? lines.get(line) : "";
    return text + " ".repeat(width - text.length());
  }

  /** Breaks a text at its last blank that fits, or within a word that is too long. */
  private static List<String> wrapped(String text, int width) {
    var lines = new ArrayList<String>();
    var rest = text;
    while (rest.length() > width) {
      int blank = rest.lastIndexOf(' ', width);
      int end = blank > 0 ? blank : width;
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    lines.add(rest);
    return lines;
  }
}
