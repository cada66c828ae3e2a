package dev.plumbline.sparql;

/** A query that cannot be answered; the message is for who asked. */
public final class InvalidQuery extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidQuery(String message) {
    super(message);
  }
}
