package dev.plumbline.lift.resolve;

import dev.plumbline.document.Tree;
import dev.plumbline.lift.outline.StatedElement;
import java.util.List;

/**
 * A reference of an imported file to something that the file does not define.
 *
 * @param name the reference
 * @param from the element that names it
 * @param key the key it is written for
 * @param nearest the ids that are near it
 */
public record UnresolvedReference(
    Tree.Scalar name, StatedElement from, String key, List<String> nearest) {
  public UnresolvedReference {
    nearest = List.copyOf(nearest);
  }
}
