package dev.plumbline.finding;

import java.util.Locale;

/** How much a finding matters, the worst first. */
public enum Severity {
  ERROR,
  WARNING,
  INFO;

  /** Returns the name that users read and write, such as {@code error}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether this is as bad as {@code other} or worse. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
