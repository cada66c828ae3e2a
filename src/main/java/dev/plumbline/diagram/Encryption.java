package dev.plumbline.diagram;

import java.util.Locale;

/** What is known about the encryption of a flow. */
public enum Encryption {
  ENCRYPTED("encrypted"),
  PLAIN("not encrypted"),
  UNKNOWN("encryption not stated"),
  /** The flow stays inside one process or machine, where encryption does not matter. */
  LOCAL("inside one process");

  private final String title;

  Encryption(String title) {
    this.title = title;
  }

  /** Returns the name that legends show. */
  public String title() {
    return title;
  }

  /** Returns the name in files, such as {@code plain}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the weaker of two encryptions, which a merged flow shows. */
  public Encryption weaker(Encryption other) {
    if (this == PLAIN || other == PLAIN) {
      return PLAIN;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : this == LOCAL ? other : this;
  }
}
