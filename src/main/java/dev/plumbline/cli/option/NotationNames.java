package dev.plumbline.cli.option;

import dev.plumbline.diagram.notation.Notations;
import java.util.Iterator;

/** The names of the notations of diagrams, for help and completion. */
final class NotationNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Notations.names().iterator();
  }
}
