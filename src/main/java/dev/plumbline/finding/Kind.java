package dev.plumbline.finding;

import java.util.Locale;

/** Whether the model states something bad, or does not say. */
public enum Kind {
  /** Stated, and bad or contradictory. */
  VIOLATION,
  /** Not stated, so that a review cannot judge it. */
  GAP;

  /** Returns the name that users read and write, such as {@code gap}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
