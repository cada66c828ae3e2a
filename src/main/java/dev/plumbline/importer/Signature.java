package dev.plumbline.importer;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A test that recognises a format by its content: the root keys and their values.
 *
 * <p>The factory methods return records, since lambdas take longer to link at start-up.
 */
@FunctionalInterface
public interface Signature {
  /** Returns whether the document is of the format. */
  boolean fits(Document document);

  /** Requires one of the keys at the root. */
  static Signature any(String... keys) {
    return new Keys(List.of(keys), 1);
  }

  /** Requires all of the keys at the root. */
  static Signature keys(String... keys) {
    return new Keys(List.of(keys), keys.length);
  }

  /** Requires a list under the key. */
  static Signature list(String key) {
    return new Sequence(key);
  }

  /** Requires a mapping under the key, with one of the inner keys if any are given. */
  static Signature mapping(String key, String... inner) {
    return new Mapping(key, List.of(inner));
  }

  /**
   * Requires a mapping of mappings under the key, one of which has this text under the inner key.
   */
  static Signature anyEntryMatches(String key, String inner, Pattern text) {
    return new AnyEntryMatches(key, inner, text);
  }

  /** Requires a list under the key, an item of which has one of the inner keys. */
  static Signature items(String key, String... inner) {
    return new Items(key, List.of(inner));
  }

  /** Requires a list as the whole document, an item of which has one of the keys. */
  static Signature listOf(Pattern key) {
    return new ListOf(key);
  }

  /** Requires a mapping under some key, with all of these keys. */
  static Signature anyEntry(String... inner) {
    return new AnyEntry(List.of(inner));
  }

  /** Requires a path of the file in which the pattern is found. */
  static Signature file(Pattern path) {
    return new FilePath(path);
  }

  /** Requires text under the key in which the pattern is found. */
  static Signature matches(String key, Pattern text) {
    return new Matches(key, text);
  }

  /** Requires both signatures. */
  default Signature and(Signature other) {
    return new Both(this, other, true);
  }

  /** Requires one of the two signatures. */
  default Signature or(Signature other) {
    return new Either(this, other);
  }

  /** Requires this signature and excludes the other. */
  default Signature butNot(Signature other) {
    return new Both(this, other, false);
  }

  /** At least this many of the keys are at the root. */
  record Keys(List<String> keys, int least) implements Signature {
    @Override
    public boolean fits(Document document) {
      return keys.stream().filter(key -> at(document.root(), key).isPresent()).count() >= least;
    }
  }

  /** See {@link #list}. */
  record Sequence(String key) implements Signature {
    @Override
    public boolean fits(Document document) {
      return at(document.root(), key).filter(Tree.Sequence.class::isInstance).isPresent();
    }
  }

  /** See {@link #mapping}. */
  record Mapping(String key, List<String> inner) implements Signature {
    @Override
    public boolean fits(Document document) {
      var held = at(document.root(), key).filter(Tree.Mapping.class::isInstance);
      return held.isPresent()
          && (inner.isEmpty() || inner.stream().anyMatch(each -> at(held.get(), each).isPresent()));
    }
  }

  /** See {@link #anyEntryMatches}. */
  record AnyEntryMatches(String key, String inner, Pattern text) implements Signature {
    @Override
    public boolean fits(Document document) {
      var held = at(document.root(), key);
      return held.isPresent()
          && held.get() instanceof Tree.Mapping mapping
          && mapping.entries().stream().anyMatch(entry -> matches(at(entry.value(), inner), text));
    }
  }

  /** See {@link #items}. */
  record Items(String key, List<String> inner) implements Signature {
    @Override
    public boolean fits(Document document) {
      return at(document.root(), key)
          .filter(Tree.Sequence.class::isInstance)
          .filter(
              list ->
                  ((Tree.Sequence) list)
                      .items().stream()
                          .anyMatch(
                              item -> inner.stream().anyMatch(one -> at(item, one).isPresent())))
          .isPresent();
    }
  }

  /** See {@link #listOf}. */
  record ListOf(Pattern key) implements Signature {
    @Override
    public boolean fits(Document document) {
      return document.root() instanceof Tree.Sequence list
          && list.items().stream()
              .filter(Tree.Mapping.class::isInstance)
              .flatMap(item -> ((Tree.Mapping) item).entries().stream())
              .anyMatch(entry -> key.matcher(entry.key().text()).find());
    }
  }

  /** See {@link #anyEntry}. */
  record AnyEntry(List<String> inner) implements Signature {
    @Override
    public boolean fits(Document document) {
      return document.root() instanceof Tree.Mapping mapping
          && mapping.entries().stream()
              .anyMatch(
                  entry -> inner.stream().allMatch(one -> at(entry.value(), one).isPresent()));
    }
  }

  /** See {@link #file}. */
  record FilePath(Pattern path) implements Signature {
    @Override
    public boolean fits(Document document) {
      return path.matcher(document.file()).find();
    }
  }

  /** See {@link #matches}. */
  record Matches(String key, Pattern text) implements Signature {
    @Override
    public boolean fits(Document document) {
      return matches(at(document.root(), key), text);
    }
  }

  /** See {@link #and} and {@link #butNot}. */
  record Both(Signature one, Signature other, boolean wanted) implements Signature {
    @Override
    public boolean fits(Document document) {
      return one.fits(document) && other.fits(document) == wanted;
    }
  }

  /** See {@link #or}. */
  record Either(Signature one, Signature other) implements Signature {
    @Override
    public boolean fits(Document document) {
      return one.fits(document) || other.fits(document);
    }
  }

  private static Optional<Tree> at(Tree tree, String key) {
    return tree instanceof Tree.Mapping mapping ? mapping.get(key) : Optional.empty();
  }

  private static boolean matches(Optional<Tree> tree, Pattern text) {
    return tree.isPresent()
        && tree.get() instanceof Tree.Scalar scalar
        && text.matcher(scalar.text()).find();
  }
}
