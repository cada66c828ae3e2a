package dev.plumbline.cli.terminal;

/** A command that cannot be carried out as given; the message is for the user. */
public final class UserMistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserMistake(String message) {
    super(message);
  }
}
