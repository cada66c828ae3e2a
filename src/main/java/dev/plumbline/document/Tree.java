package dev.plumbline.document;

import dev.plumbline.finding.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A located tree: what a description says, each part with its place.
 *
 * <p>Readers and importers make trees, the graph is lifted from them. Trees do not change.
 */
public sealed interface Tree {
  /** Returns where this is written. */
  Location at();

  /** Returns how this came to stand here, when it is not written in place. */
  Optional<Via> via();

  /** Returns the same tree, come here by {@code via}. */
  Tree comeBy(Via via);

  /** Returns what users call this shape: {@code mapping}, {@code list} or {@code value}. */
  String shape();

  /**
   * Returns whether both say the same, wherever they stand, in whatever order their keys are and
   * however their texts are quoted.
   */
  boolean saysTheSame(Tree other);

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
    public Mapping comeBy(Via via) {
      return new Mapping(entries, at, Optional.of(via));
    }

    @Override
    public boolean saysTheSame(Tree other) {
      return other instanceof Mapping mapping
          && entries.size() == mapping.entries.size()
          && saysTheSame(mapping.entries);
    }

    private boolean saysTheSame(List<Entry> others) {
      var values =
          others.stream().collect(Collectors.toMap(other -> other.key().text(), Entry::value));
      return entries.stream()
          .allMatch(
              entry -> {
                var value = values.get(entry.key().text());
                return value != null && value.saysTheSame(entry.value());
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
    public Sequence comeBy(Via via) {
      return new Sequence(items, at, Optional.of(via));
    }

    @Override
    public boolean saysTheSame(Tree other) {
      return other instanceof Sequence sequence
          && items.size() == sequence.items.size()
          && IntStream.range(0, items.size())
              .allMatch(i -> items.get(i).saysTheSame(sequence.items.get(i)));
    }

    @Override
    public String shape() {
      return "list";
    }
  }

  /**
   * One piece of text, as written but for quotes and escapes. An empty value is a scalar with empty
   * plain text.
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

    /** Returns whether nothing is written: {@code key:}, {@code ~} or {@code null}. */
    public boolean isEmpty() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public Scalar comeBy(Via via) {
      return new Scalar(text, quoted, at, Optional.of(via));
    }

    @Override
    public boolean saysTheSame(Tree other) {
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
   * How a value came to stand where it is used.
   *
   * @param how what brought it, such as {@code alias}, {@code merge key}, {@code kind api} or
   *     {@code system shop}
   * @param at the place that uses it
   */
  record Via(String how, Location at) {}
}
