package dev.plumbline.importer;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a format is known by its content: the keys at the root and what they hold.
 *
 * <p>Those made here are records and no lambdas, which take longer to link at start-up.
 */
@FunctionalInterface
public interface Signature {
  /** Returns whether the document is of the format. */
  boolean fits(Document document);

  /** One of the keys is at the root. */
  static Signature any(String... keys) {
    return new Keys(List.of(keys), 1);
  }

  /** All of the keys are at the root. */
  static Signature keys(String... keys) {
    return new Keys(List.of(keys), keys.length);
  }

  /** The key holds a list. */
  static Signature list(String key) {
    return new Sequence(key);
  }

  /** The key holds a mapping, with one of the inner keys when there are any to look for. */
  static Signature mapping(String key, String... inner) {
    return new Mapping(key, List.of(inner));
  }

  /** The key holds a mapping of mappings, one of which has this text under the inner key. */
  static Signature eachSays(String key, String inner, Pattern text) {
    return new EachSays(key, inner, text);
  }

  /** The key holds text in which the pattern is found. */
  static Signature says(String key, Pattern text) {
    return new Says(key, text);
  }

  /** Returns what fits when this and the other do. */
  default Signature and(Signature other) {
    return new Both(this, other, true);
  }

  /** Returns what fits when this or the other does. */
  default Signature or(Signature other) {
    return new Either(this, other);
  }

  /** Returns what fits when this does and the other does not. */
  default Signature butNot(Signature other) {
    return new Both(this, other, false);
  }

  /** So many of the keys at least are there. */
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

  /** See {@link #eachSays}. */
  record EachSays(String key, String inner, Pattern text) implements Signature {
    @Override
    public boolean fits(Document document) {
      var held = at(document.root(), key);
      return held.isPresent()
          && held.get() instanceof Tree.Mapping mapping
          && mapping.entries().stream().anyMatch(entry -> says(at(entry.value(), inner), text));
    }
  }

  /** See {@link #says}. */
  record Says(String key, Pattern text) implements Signature {
    @Override
    public boolean fits(Document document) {
      return says(at(document.root(), key), text);
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

  private static boolean says(Optional<Tree> tree, Pattern text) {
    return tree.isPresent()
        && tree.get() instanceof Tree.Scalar scalar
        && text.matcher(scalar.text()).find();
  }
}
