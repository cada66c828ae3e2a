package dev.plumbline.query;

/** A query that cannot be answered; the message is for who asked. */
public final class InvalidQuery extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidQuery(String message) {
    super(message);
  }
}
