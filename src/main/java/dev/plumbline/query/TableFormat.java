package dev.plumbline.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.message.MarkdownText;
import dev.plumbline.report.Printable;
import dev.plumbline.report.PrintableEscapes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a table is written. */
public enum TableFormat {
  /** Columns side by side, their texts wrapped so that a line fits the terminal. */
  TEXT {
    @Override
    public void write(Answer.Table table, int width, Appendable out) throws IOException {
      var widths = new ColumnWidths(table).within(width);
      line(table.columns(), widths, out);
      line(widths.stream().map("-"::repeat).toList(), widths, out);
      for (var row : table.rows()) {
        line(row, widths, out);
      }
    }

    /** Writes one row, on as many lines as its longest cell needs. */
    private void line(List<String> cells, List<Integer> widths, Appendable out) throws IOException {
      var wrapped =
          IntStream.range(0, cells.size())
              .mapToObj(i -> wrapped(plain(cells.get(i)), widths.get(i)))
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
  },

  /** Comma-separated values (RFC 4180), with a line of column names. */
  CSV {
    @Override
    public void write(Answer.Table table, int width, Appendable out) throws IOException {
      out.append(record(table.columns()));
      for (var row : table.rows()) {
        out.append(record(row));
      }
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
    public void write(Answer.Table table, int width, Appendable out) throws IOException {
      var rows = new ArrayList<LinkedHashMap<String, String>>();
      for (var row : table.rows()) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < row.size(); i++) {
          if (!row.get(i).isEmpty()) {
            fields.put(table.columns().get(i), row.get(i));
          }
        }
        rows.add(fields);
      }
      out.append(
          new ObjectMapper()
              .writerWithDefaultPrettyPrinter()
              .with(PrintableEscapes.ALL)
              .writeValueAsString(rows));
      out.append('\n');
    }
  },

  /** A Markdown table. */
  MARKDOWN {
    @Override
    public void write(Answer.Table table, int width, Appendable out) throws IOException {
      out.append(row(table.columns()));
      out.append("| --- ".repeat(table.columns().size())).append("|\n");
      for (var cells : table.rows()) {
        out.append(row(cells));
      }
    }

    private static String row(List<String> cells) {
      return cells.stream()
          .map(cell -> MarkdownText.cell(MarkdownText.sentence(plain(cell))))
          .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
  };

  /** Some spreadsheets skip the white space before a formula. */
  private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}\\p{Cc}]*+[=+@-]|[\\t\\r\\n]");

  private static final Pattern NUMBER = Pattern.compile("[+-]?+\\d[\\d.,eE+-]*+");

  /** Writes a table; {@code width} is that of the terminal, in columns. */
  public abstract void write(Answer.Table table, int width, Appendable out) throws IOException;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the text on one line, with control characters shown as escapes. */
  private static String plain(String text) {
    return Printable.of(text);
  }
}
