package dev.plumbline.cli.terminal;

/** A mistake in the use of a command; the message is printed for the user. */
public final class UserMistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserMistake(String message) {
    super(message);
  }
}
