package dev.plumbline.sparql.text;

import org.apache.jena.query.QueryCancelledException;

/**
 * A regular expression of a query, or its replacement, that cannot be used. Who wrote the query is
 * to know: for the query engine it would be a value that is not there, and the answer would look as
 * if the model had nothing of the sort. The engine passes on only what cancels a query.
 */
public final class InvalidPattern extends QueryCancelledException {
  private static final long serialVersionUID = 1L;

  private final String message;

  InvalidPattern(String message) {
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
