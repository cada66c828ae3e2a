package dev.plumbline.cli;

import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.query.AnswerReader;
import dev.plumbline.query.TableFormat;
import dev.plumbline.query.TableWriter;
import java.io.IOException;
import java.util.List;

/** Prints the answer of a query as it comes, until nobody reads it any more. */
final class AnswerPrinter implements AnswerReader {
  /** How long rows may wait before they are shown. */
  private static final long SHOWN_AFTER_NANOS = 200_000_000;

  private final Terminal terminal;
  private final TableFormat format;
  private TableWriter table;
  private boolean ended;
  private long written;
  private long shown;

  AnswerPrinter(Terminal terminal, TableFormat format) {
    this.terminal = terminal;
    this.format = format;
  }

  /** Returns whether the answer is a table for people, without a row. */
  boolean isEmptyTable() {
    return table != null && format == TableFormat.TEXT && written == 0;
  }

  /** Ends a table that nobody else will end, so that what is written is whole. */
  void abandon() throws IOException {
    if (table != null && !ended) {
      end();
    }
  }

  /** Returns how many rows or triples were written. */
  long written() {
    return written;
  }

  @Override
  public void columns(List<String> names) throws IOException {
    boolean narrow = terminal.outIsTerminal() || terminal.variable("COLUMNS").isPresent();
    int width = narrow ? terminal.width() : Integer.MAX_VALUE;
    table = format.writer(names, width, terminal.out());
    shown = System.nanoTime();
  }

  @Override
  public boolean row(List<String> cells) throws IOException {
    table.row(cells);
    written++;
    long now = System.nanoTime();
    if (now - shown < SHOWN_AFTER_NANOS) {
      return true;
    }
    shown = now;
    table.flush();
    return !terminal.out().checkError();
  }

  @Override
  public void end() throws IOException {
    table.end();
    ended = true;
  }

  @Override
  public void truth(boolean holds) {
    terminal.out().println(holds ? "yes" : "no");
  }

  @Override
  public void triples(String turtle, long count) {
    terminal.out().print(turtle);
    written = count;
  }
}
