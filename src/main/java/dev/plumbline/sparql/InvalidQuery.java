package dev.plumbline.sparql;

/** A query that cannot be answered; the message is for who asked. */
public final class InvalidQuery extends RuntimeException {
  /** What to say of one for which the stack is too small. */
  public static final String TOO_DEEP =
      "the query goes deeper than the stack; a path such as arch:x+ follows at most some thousand"
          + " steps";

  private static final long serialVersionUID = 1L;

  public InvalidQuery(String message) {
    super(message);
  }
}
