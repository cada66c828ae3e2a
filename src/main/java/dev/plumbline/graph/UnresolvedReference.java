package dev.plumbline.graph;

import dev.plumbline.document.Tree;
import java.util.List;

/**
 * A reference of an imported file to something that the file does not define.
 *
 * @param name the reference
 * @param from the element that names it
 * @param key the key it is written for
 * @param nearest the ids that are near it
 */
record UnresolvedReference(Tree.Scalar name, Draft from, String key, List<String> nearest) {
  UnresolvedReference {
    nearest = List.copyOf(nearest);
  }
}
