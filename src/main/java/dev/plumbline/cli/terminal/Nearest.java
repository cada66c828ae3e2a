package dev.plumbline.cli.terminal;

import dev.plumbline.message.Nearness;
import java.util.Collection;

/** The name that was probably meant. */
public final class Nearest {
  private Nearest() {}

  /** Returns the mistake of naming a {@code what} that is none of the few that there are. */
  public static UserMistake unknown(String what, String name, Collection<String> names) {
    return new UserMistake(
        "unknown %s \"%s\"; expected one of %s%s"
            .formatted(what, name, String.join(", ", names), Nearness.suggestion(name, names)));
  }
}
