package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Tree;
import java.util.List;
import java.util.Optional;

/** Reads mappings of unknown shape: a value of another shape counts as absent. */
public final class Fields {
  private Fields() {}

  /** Returns the text of a key, if it is a scalar. */
  public static Optional<String> text(Tree.Mapping mapping, String key) {
    return scalar(mapping, key).map(Tree.Scalar::text);
  }

  /** Returns the value of a key, if it is a scalar. */
  public static Optional<Tree.Scalar> scalar(Tree.Mapping mapping, String key) {
    return entry(mapping, key)
        .map(Tree.Entry::value)
        .filter(Tree.Scalar.class::isInstance)
        .map(Tree.Scalar.class::cast);
  }

  /** Returns the mapping under a key. */
  public static Optional<Tree.Mapping> mapping(Tree.Mapping mapping, String key) {
    return mapping.get(key).filter(Tree.Mapping.class::isInstance).map(Tree.Mapping.class::cast);
  }

  /** Returns the pairs under a key; see {@link Pairs}. */
  public static List<Tree.Entry> pairs(Tree.Mapping mapping, String key) {
    return mapping.get(key).map(Pairs::of).orElse(List.of());
  }

  /** Returns the values of the list under a key, or its one value. */
  public static List<Tree.Scalar> texts(Tree.Mapping mapping, String key) {
    return mapping.get(key).map(Pairs::texts).orElse(List.of());
  }

  /** Returns the items of the list under a key. */
  public static List<Tree> items(Tree.Mapping mapping, String key) {
    return mapping
        .get(key)
        .filter(Tree.Sequence.class::isInstance)
        .map(tree -> ((Tree.Sequence) tree).items())
        .orElse(List.of());
  }

  /** Returns a key with its value, unless the value is empty. */
  public static Optional<Tree.Entry> entry(Tree.Mapping mapping, String key) {
    return mapping
        .entry(key)
        .filter(entry -> !(entry.value() instanceof Tree.Scalar scalar && scalar.isEmpty()));
  }

  /** Returns whether the key's value means yes; see {@link #isTrue(String)}. */
  public static boolean isTrue(Tree.Mapping mapping, String key) {
    return text(mapping, key).filter(Fields::isTrue).isPresent();
  }

  /** Returns whether the text means yes in YAML 1.1 or shells. */
  public static boolean isTrue(String text) {
    return text.matches("(?i)true|yes|on|1");
  }

  /** Returns whether the text means no in YAML 1.1 or shells. */
  public static boolean isFalse(String text) {
    return text.matches("(?i)false|no|off|0");
  }
}
