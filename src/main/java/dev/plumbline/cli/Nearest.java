package dev.plumbline.cli;

import dev.plumbline.ontology.Nearness;
import java.util.Collection;

/** The name that was probably meant. */
final class Nearest {
  private Nearest() {}

  /** Returns {@code ; did you mean "…"?}, or nothing when no name is near. */
  static String hint(String text, Collection<String> names) {
    var nearest = Nearness.rank(text, names);
    return nearest.isEmpty() ? "" : "; did you mean \"" + nearest.get(0) + "\"?";
  }

  /** Returns the mistake of naming a {@code what} that is none of the few that there are. */
  static UserMistake unknown(String what, String name, Collection<String> names) {
    return new UserMistake(
        "unknown %s \"%s\"; expected one of %s%s"
            .formatted(what, name, String.join(", ", names), hint(name, names)));
  }
}
