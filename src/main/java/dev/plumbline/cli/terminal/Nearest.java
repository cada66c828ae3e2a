package dev.plumbline.cli.terminal;

import dev.plumbline.ontology.Nearness;
import java.util.Collection;

/** The name that was probably meant. */
public final class Nearest {
  private Nearest() {}

  /** Returns {@code ; did you mean "…"?}, or nothing when no name is near. */
  public static String hint(String text, Collection<String> names) {
    var nearest = Nearness.rank(text, names);
    return nearest.isEmpty() ? "" : "; did you mean \"" + nearest.get(0) + "\"?";
  }

  /** Returns the mistake of naming a {@code what} that is none of the few that there are. */
  public static UserMistake unknown(String what, String name, Collection<String> names) {
    return new UserMistake(
        "unknown %s \"%s\"; expected one of %s%s"
            .formatted(what, name, String.join(", ", names), hint(name, names)));
  }
}
