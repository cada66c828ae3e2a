package dev.plumbline.importer;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a format is known by its content: the keys at the root and what they hold. */
@FunctionalInterface
public interface Signature {
  /** Returns whether the document is of the format. */
  boolean fits(Document document);

  /** One of the keys is at the root. */
  static Signature any(String... keys) {
    return document -> Stream.of(keys).anyMatch(key -> at(document, key).isPresent());
  }

  /** All of the keys are at the root. */
  static Signature keys(String... keys) {
    return document -> Stream.of(keys).allMatch(key -> at(document, key).isPresent());
  }

  /** The key holds a list. */
  static Signature list(String key) {
    return holds(key, Tree.Sequence.class::isInstance);
  }

  /** The key holds a mapping, with one of the inner keys when there are any to look for. */
  static Signature mapping(String key, String... inner) {
    return holds(
        key,
        tree ->
            tree instanceof Tree.Mapping mapping
                && (inner.length == 0 || Stream.of(inner).anyMatch(has(mapping))));
  }

  /** The key holds a mapping of mappings, one of which has this text under the inner key. */
  static Signature eachSays(String key, String inner, Pattern text) {
    return holds(
        key,
        tree ->
            tree instanceof Tree.Mapping mapping
                && mapping.entries().stream()
                    .map(Tree.Entry::value)
                    .anyMatch(value -> get(value, inner).filter(says(text)).isPresent()));
  }

  /** The key holds text in which the pattern is found. */
  static Signature says(String key, Pattern text) {
    return holds(key, says(text));
  }

  /** Returns what fits when this and the other do. */
  default Signature and(Signature other) {
    return document -> fits(document) && other.fits(document);
  }

  /** Returns what fits when this or the other does. */
  default Signature or(Signature other) {
    return document -> fits(document) || other.fits(document);
  }

  /** Returns what fits when this does and the other does not. */
  default Signature butNot(Signature other) {
    return document -> fits(document) && !other.fits(document);
  }

  private static Signature holds(String key, Predicate<Tree> what) {
    return document -> at(document, key).filter(what).isPresent();
  }

  private static Predicate<Tree> says(Pattern text) {
    return tree -> tree instanceof Tree.Scalar scalar && text.matcher(scalar.text()).find();
  }

  private static Predicate<String> has(Tree.Mapping mapping) {
    return key -> mapping.get(key).isPresent();
  }

  private static Optional<Tree> at(Document document, String key) {
    return get(document.root(), key);
  }

  private static Optional<Tree> get(Tree tree, String key) {
    return tree instanceof Tree.Mapping mapping ? mapping.get(key) : Optional.empty();
  }
}
