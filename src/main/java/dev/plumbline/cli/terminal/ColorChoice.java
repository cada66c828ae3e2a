package dev.plumbline.cli.terminal;

import java.util.Locale;

/** When to write colours. */
public enum ColorChoice {
  AUTO,
  ALWAYS,
  NEVER;

  /** Returns whether to write colours on the terminal's {@code out}. */
  public boolean on(Terminal terminal) {
    return this == ALWAYS || this == AUTO && terminal.wantsColor();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
