package dev.plumbline.query;

import java.util.List;

/** The result of a query. */
public sealed interface Answer {
  /**
   * Rows of a SELECT; a cell that has no value is empty.
   *
   * @param columns the variables, in the order of the query
   * @param rows the rows, each with a cell for each column
   */
  record Table(List<String> columns, List<List<String>> rows) implements Answer {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** The result of an ASK. */
  record Truth(boolean holds) implements Answer {}

  /** The result of a CONSTRUCT or DESCRIBE, as Turtle. */
  record Triples(String turtle) implements Answer {}
}
