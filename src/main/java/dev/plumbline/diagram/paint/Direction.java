package dev.plumbline.diagram.paint;

import java.util.Locale;

/** Where most flows of a picture lead. */
public enum Direction {
  DOWN,
  RIGHT;

  /** Returns the word that users write. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
