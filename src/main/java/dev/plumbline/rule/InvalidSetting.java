package dev.plumbline.rule;

/** A setting that no rule, area or parameter answers to; the message is for users. */
public final class InvalidSetting extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public InvalidSetting(String message) {
    super(message);
  }
}
