package dev.plumbline.importer.compose;

import dev.plumbline.document.Tree;
import java.util.regex.Pattern;

/**
 * Rewrites undefined variables as {@code $NAME}, since {@code ${NAME}} is a variable of the model
 * format.
 */
final class PlainVariables {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]*+)}");

  private PlainVariables() {}

  static Tree in(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return new Tree.Mapping(
          mapping.entries().stream()
              .map(entry -> new Tree.Entry(entry.key(), in(entry.value())))
              .toList(),
          mapping.at(),
          mapping.via());
    }
    if (tree instanceof Tree.Sequence sequence) {
      return new Tree.Sequence(
          sequence.items().stream().map(PlainVariables::in).toList(),
          sequence.at(),
          sequence.via());
    }
    var scalar = (Tree.Scalar) tree;
    return scalar.text().contains("${")
        ? new Tree.Scalar(
            REFERENCE.matcher(scalar.text()).replaceAll("\\$$1"),
            scalar.quoted(),
            scalar.at(),
            scalar.via())
        : scalar;
  }
}
