package dev.plumbline.query;

import dev.plumbline.message.MarkdownText;
import dev.plumbline.report.Printable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a table is written. */
public enum TableFormat {
  /** Columns side by side, their texts wrapped so that a line fits the terminal. */
  TEXT {
    @Override
    public TableWriter writer(List<String> columns, int width, Appendable out) {
      return new TextTable(columns, width, out);
    }
  },

  /** Comma-separated values (RFC 4180), with a line of column names. */
  CSV {
    @Override
    public TableWriter writer(List<String> columns, int width, Appendable out) throws IOException {
      return lines(columns, cells -> record(cells), out);
    }

    private static String record(List<String> cells) {
      return cells.stream().map(cell -> quoted(cell)).collect(Collectors.joining(",")) + "\r\n";
    }

    /**
     * Quotes a cell where needed. Spreadsheets run a text that begins like a formula, so it gets an
     * apostrophe; a number stays as it is.
     */
    private static String quoted(String text) {
      boolean formula = FORMULA.matcher(text).lookingAt() && !NUMBER.matcher(text).matches();
      var lines = text.lines().map(Printable::of).collect(Collectors.joining("\n"));
      var cell = formula ? "'" + lines : lines;
      return cell.matches("(?s).*[,\"\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
  },

  /** A list of objects, one a row; an empty cell is left out. */
  JSON {
    @Override
    public TableWriter writer(List<String> columns, int width, Appendable out) {
      return new JsonRows(columns, out);
    }
  },

  /** A Markdown table. */
  MARKDOWN {
    @Override
    public TableWriter writer(List<String> columns, int width, Appendable out) throws IOException {
      var table = lines(columns, cells -> row(cells), out);
      out.append(line(columns.stream().map(column -> "---")));
      return table;
    }

    private static String row(List<String> cells) {
      return line(
          cells.stream().map(cell -> MarkdownText.cell(MarkdownText.sentence(plain(cell)))));
    }

    private static String line(Stream<String> cells) {
      return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }
  };

  /** Some spreadsheets skip the white space before a formula. */
  private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}\\p{Cc}]*+[=+@-]|[\\t\\r\\n]");

  private static final Pattern NUMBER = Pattern.compile("[+-]?+\\d[\\d.,eE+-]*+");

  /**
   * Begins a table.
   *
   * @param columns their names
   * @param width the width of the terminal, in columns
   */
  public abstract TableWriter writer(List<String> columns, int width, Appendable out)
      throws IOException;

  /** Begins a table each of whose rows is written by itself, with the names as the first. */
  private static TableWriter lines(
      List<String> columns, Function<List<String>, String> line, Appendable out)
      throws IOException {
    var table =
        new TableWriter() {
          @Override
          public void row(List<String> cells) throws IOException {
            out.append(line.apply(cells));
          }

          @Override
          public void end() {}
        };
    table.row(columns);
    return table;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the text on one line, with control characters shown as escapes. */
  static String plain(String text) {
    return Printable.of(text);
  }
}
