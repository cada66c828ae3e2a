package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys and values that a Compose file may write as a mapping or as a list, such as {@code
 * environment}.
 */
public final class Pairs {
  private Pairs() {}

  /**
   * Returns the pairs; a list's {@code NAME} without {@code =} has an empty value, {@code NAME=} an
   * empty text.
   */
  static List<Tree.Entry> of(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return mapping.entries();
    }
    var pairs = new ArrayList<Tree.Entry>();
    for (var text : texts(tree)) {
      pairs.add(pair(text));
    }
    return pairs;
  }

  /** Returns the values of a list, or the one value; empty values and other shapes are omitted. */
  public static List<Tree.Scalar> texts(Tree tree) {
    var items = tree instanceof Tree.Sequence sequence ? sequence.items() : List.of(tree);
    var texts = new ArrayList<Tree.Scalar>();
    for (var item : items) {
      if (item instanceof Tree.Scalar scalar && !scalar.isEmpty()) {
        texts.add(scalar);
      }
    }
    return texts;
  }

  private static Tree.Entry pair(Tree.Scalar text) {
    var equals = text.text().indexOf('=');
    var name = equals < 0 ? text.text() : text.text().substring(0, equals);
    var value = equals < 0 ? "" : text.text().substring(equals + 1);
    return new Tree.Entry(
        new Tree.Scalar(name.strip(), text.at()), new Tree.Scalar(value, equals >= 0, text.at()));
  }
}
