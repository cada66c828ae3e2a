package dev.plumbline.diagram.paint;

import java.util.Locale;

/** The direction of most flows in a picture. */
public enum Direction {
  DOWN,
  RIGHT;

  /** Returns the value of the option, such as {@code down}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
