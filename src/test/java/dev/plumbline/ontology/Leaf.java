package dev.plumbline.ontology;

import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text of a YAML or JSON file and the keys that lead to it.
 *
 * @param path the keys, each after a slash, with {@code *} for the items of a list; before them the
 *     {@code kind} of the document, where it has one
 * @param text the text
 * @param within the mapping that holds it, or the one that holds its list
 */
record Leaf(String path, String text, Tree.Mapping within) {
  /** Returns the texts of all documents of a file. */
  static List<Leaf> of(Path file) {
    var leaves = new ArrayList<Leaf>();
    for (var document : Reader.read(file, file.toString()).documents()) {
      collect(
          kind(document.root()),
          document.root(),
          new Tree.Mapping(List.of(), document.root().at()),
          leaves);
    }
    return leaves;
  }

  private static String kind(Tree root) {
    return root instanceof Tree.Mapping mapping ? text(mapping, "kind") : "";
  }

  private static void collect(String path, Tree tree, Tree.Mapping within, List<Leaf> leaves) {
    if (tree instanceof Tree.Scalar scalar && !scalar.text().isBlank()) {
      leaves.add(new Leaf(path, scalar.text(), within));
    } else if (tree instanceof Tree.Sequence sequence) {
      sequence.items().forEach(item -> collect(path + "/*", item, within, leaves));
    } else if (tree instanceof Tree.Mapping mapping) {
      for (var entry : mapping.entries()) {
        collect(path + "/" + entry.key().text(), entry.value(), mapping, leaves);
      }
    }
  }

  /** Returns what stands beside it under a key, or nothing. */
  String beside(String key) {
    return text(within, key);
  }

  private static String text(Tree.Mapping mapping, String key) {
    return mapping
        .get(key)
        .map(tree -> tree instanceof Tree.Scalar scalar ? scalar.text() : "")
        .orElse("");
  }
}
