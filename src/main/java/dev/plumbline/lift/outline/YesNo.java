package dev.plumbline.lift.outline;

import java.util.Locale;
import java.util.Optional;

/** Reads {@code yes} and {@code no}. */
public final class YesNo {
  private YesNo() {}

  /** Returns what {@code yes}, {@code no} or a word as good as these says, in any case. */
  public static Optional<Boolean> of(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "yes", "true", "on", "enabled" -> Optional.of(true);
      case "no", "false", "off", "none", "never", "disabled" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
