package dev.plumbline.cli.terminal;

import dev.plumbline.message.Nearness;
import java.util.Collection;

/** Builds the error for an unknown name. */
public final class Nearest {
  private Nearest() {}

  /**
   * Returns the error for a {@code what} that is not one of {@code names}, with the nearest one.
   */
  public static UserMistake unknown(String what, String name, Collection<String> names) {
    return new UserMistake(
        "unknown %s \"%s\"; expected one of %s%s"
            .formatted(what, name, String.join(", ", names), Nearness.suggestion(name, names)));
  }
}
