package dev.plumbline.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a finding matters, the worst first. */
public enum Severity {
  ERROR,
  WARNING,
  INFO;

  /** Returns the name that users read and write, such as {@code error}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the severity of a name. */
  public static Optional<Severity> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /** Returns whether this is as bad as {@code other} or worse. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
