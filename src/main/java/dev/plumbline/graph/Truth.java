package dev.plumbline.graph;

import java.util.Locale;
import java.util.Optional;

/** Reads {@code yes} and {@code no}. */
final class Truth {
  private Truth() {}

  /** Returns what {@code yes}, {@code no}, {@code true} or {@code false} says, in any case. */
  static Optional<Boolean> of(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> Optional.of(true);
      case "no", "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
