package dev.plumbline.cli;

/** A command that cannot be carried out as given; the message is for the user. */
final class UserMistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UserMistake(String message) {
    super(message);
  }
}
