package dev.plumbline.lift.outline;

import dev.plumbline.finding.Location;
import java.util.Optional;

/** Knows what is defined in files that lie near those that are read, and are not read. */
@FunctionalInterface
public interface Nearby {
  /** Knows of no such files. */
  Nearby NOTHING = (name, type, from) -> Optional.empty();

  /**
   * Returns where an element is defined that a file names and that no file read defines.
   *
   * @param name what the element is called
   * @param type the name of its class, such as {@code component}
   * @param from where it is named
   */
  Optional<Definition> definition(String name, String type, Location from);

  /**
   * Where an element is defined.
   *
   * @param at the place of its id
   * @param folder the folder that holds that file and the one that names it, as the user would
   *     write it
   */
  record Definition(Location at, String folder) {}
}
