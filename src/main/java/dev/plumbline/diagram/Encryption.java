package dev.plumbline.diagram;

import java.util.Locale;

/** What is known of the encryption of a flow. */
public enum Encryption {
  ENCRYPTED("encrypted"),
  PLAIN("not encrypted"),
  UNKNOWN("encryption not stated"),
  /** It stays inside one process or machine, so that the question does not arise. */
  LOCAL("inside one process");

  private final String title;

  Encryption(String title) {
    this.title = title;
  }

  /** Returns what a legend calls it. */
  public String title() {
    return title;
  }

  /** Returns the name in files, such as {@code plain}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what two flows drawn as one show: the weaker of the two. */
  public Encryption weaker(Encryption other) {
    if (this == PLAIN || other == PLAIN) {
      return PLAIN;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : this == LOCAL ? other : this;
  }
}
