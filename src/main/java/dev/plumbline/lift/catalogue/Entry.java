package dev.plumbline.lift.catalogue;

import dev.plumbline.document.Tree;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * One entry of a catalogue.
 *
 * @param section where it stands
 * @param catalogue the catalogue
 * @param name its name
 * @param keys what it says
 * @param subject its node
 * @param shipped whether it adds to a term that comes with Plumbline
 */
record Entry(
    Section section,
    Catalogue catalogue,
    Tree.Scalar name,
    List<Tree.Entry> keys,
    Node subject,
    boolean shipped) {
  Entry {
    keys = List.copyOf(keys);
  }

  Optional<Tree.Entry> get(String key) {
    return keys.stream().filter(entry -> entry.key().text().equals(key)).findFirst();
  }
}
