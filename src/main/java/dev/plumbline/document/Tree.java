package dev.plumbline.document;

import dev.plumbline.finding.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The content of a file as an immutable tree, each part with its place.
 *
 * <p>Readers and importers build trees; the graph is lifted from them.
 */
public sealed interface Tree {
  /** Returns the place where this is written. */
  Location at();

  /**
   * Returns what brought this here from elsewhere, such as an alias; empty when it is written here.
   */
  Optional<Via> via();

  /** Returns the same tree, brought here by {@code via}. */
  Tree withVia(Via via);

  /** Returns the name of this shape in messages: {@code mapping}, {@code list} or {@code value}. */
  String shape();

  /**
   * Returns whether both have the same content. Places, the order of keys and quotes do not matter.
   */
  boolean hasSameContent(Tree other);

  /** Keys and values, in the order of the file; keys are unique. */
  record Mapping(List<Entry> entries, Location at, Optional<Via> via) implements Tree {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** Makes a mapping that is written in place. */
    public Mapping(List<Entry> entries, Location at) {
      this(entries, at, Optional.empty());
    }

    /** Returns the value of the key, if the mapping has it. */
    public Optional<Tree> get(String key) {
      return entry(key).map(Entry::value);
    }

    /** Returns the key and its value, if the mapping has the key. */
    public Optional<Entry> entry(String key) {
      return entries.stream().filter(entry -> entry.key().text().equals(key)).findFirst();
    }

    @Override
    public Mapping withVia(Via via) {
      return new Mapping(entries, at, Optional.of(via));
    }

    @Override
    public boolean hasSameContent(Tree other) {
      return other instanceof Mapping mapping
          && entries.size() == mapping.entries.size()
          && hasSameContent(mapping.entries);
    }

    private boolean hasSameContent(List<Entry> others) {
      var values =
          others.stream().collect(Collectors.toMap(other -> other.key().text(), Entry::value));
      return entries.stream()
          .allMatch(
              entry -> {
                var value = values.get(entry.key().text());
                return value != null && value.hasSameContent(entry.value());
              });
    }

    @Override
    public String shape() {
      return "mapping";
    }
  }

  /** Items in the order of the file. */
  record Sequence(List<Tree> items, Location at, Optional<Via> via) implements Tree {
    public Sequence {
      items = List.copyOf(items);
    }

    /** Makes a sequence that is written in place. */
    public Sequence(List<Tree> items, Location at) {
      this(items, at, Optional.empty());
    }

    @Override
    public Sequence withVia(Via via) {
      return new Sequence(items, at, Optional.of(via));
    }

    @Override
    public boolean hasSameContent(Tree other) {
      return other instanceof Sequence sequence
          && items.size() == sequence.items.size()
          && IntStream.range(0, items.size())
              .allMatch(i -> items.get(i).hasSameContent(sequence.items.get(i)));
    }

    @Override
    public String shape() {
      return "list";
    }
  }

  /**
   * A single value as text, without quotes and with escapes resolved. An empty value is an unquoted
   * scalar with empty text.
   */
  record Scalar(String text, boolean quoted, Location at, Optional<Via> via) implements Tree {
    /** Makes a scalar that is written in place. */
    public Scalar(String text, boolean quoted, Location at) {
      this(text, quoted, at, Optional.empty());
    }

    /** Makes a plain scalar that is written in place. */
    public Scalar(String text, Location at) {
      this(text, false, at, Optional.empty());
    }

    /** Returns whether nothing is written: {@code key:}, or a word for null of YAML. */
    public boolean isEmpty() {
      return !quoted
          && switch (text) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
          };
    }

    @Override
    public Scalar withVia(Via via) {
      return new Scalar(text, quoted, at, Optional.of(via));
    }

    @Override
    public boolean hasSameContent(Tree other) {
      return other instanceof Scalar scalar
          && isEmpty() == scalar.isEmpty()
          && (isEmpty() || text.equals(scalar.text));
    }

    @Override
    public String shape() {
      return "value";
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, Tree value) {}

  /**
   * How a value that is written elsewhere got to the place where it is used.
   *
   * @param how what brought it, such as {@code alias}, {@code merge key}, {@code kind api} or
   *     {@code system shop}
   * @param at the place that uses it
   */
  record Via(String how, Location at) {}
}
