package dev.plumbline.query;

import java.io.IOException;
import java.util.List;

/** Takes the answer of a query piece by piece, as it is found. */
public interface AnswerReader {
  /** Takes the variables of a SELECT, before its rows. */
  void columns(List<String> names) throws IOException;

  /**
   * Takes a row of a SELECT, with a cell for each column; a cell that has no value is empty.
   *
   * @return whether more are wanted
   */
  boolean row(List<String> cells) throws IOException;

  /** Takes the end of the rows: there are no more, or they were cut short. */
  void end() throws IOException;

  /** Takes the result of an ASK. */
  void truth(boolean holds) throws IOException;

  /** Takes the result of a CONSTRUCT or DESCRIBE, as Turtle, with the number of its triples. */
  void triples(String turtle, long count) throws IOException;
}
