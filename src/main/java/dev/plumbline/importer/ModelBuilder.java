package dev.plumbline.importer;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a mapping in the model format; each part keeps its location in the foreign file.
 *
 * <p>Keys keep the order in which they were first put; putting a key again replaces its value.
 */
public final class ModelBuilder {
  private final Location at;
  private final Map<String, Location> places = new LinkedHashMap<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Creates an empty mapping at the location {@code at}. */
  public ModelBuilder(Location at) {
    this.at = at;
  }

  /** Returns a text value at the location {@code at}. */
  public static Tree.Scalar text(String text, Location at) {
    return new Tree.Scalar(text, at);
  }

  /** Returns a list; its items keep their locations. */
  public static Tree.Sequence list(Collection<? extends Tree> items, Location at) {
    return new Tree.Sequence(List.copyOf(items), at);
  }

  /** Puts a value under a key with the location {@code keyAt}. */
  public ModelBuilder put(String key, Location keyAt, Tree value) {
    places.put(key, keyAt);
    values.put(key, value);
    return this;
  }

  /** Puts a value under a key with the value's location. */
  public ModelBuilder put(String key, Tree value) {
    return put(key, value.at(), value);
  }

  /** Puts text with the location {@code valueAt}. */
  public ModelBuilder put(String key, String text, Location valueAt) {
    return put(key, text(text, valueAt));
  }

  /** Puts text that the foreign file states as the value of {@code entry}. */
  public ModelBuilder put(String key, String text, Tree.Entry entry) {
    return put(key, entry.key().at(), text(text, entry.value().at()));
  }

  /** Returns the mapping under a key; creates it at {@code place} if needed. */
  public ModelBuilder mapping(String key, Location place) {
    places.putIfAbsent(key, place);
    return (ModelBuilder) values.computeIfAbsent(key, absent -> new ModelBuilder(place));
  }

  /** Adds an item to the list under a key; the list has the location of its first item. */
  public ModelBuilder add(String key, Tree item) {
    places.putIfAbsent(key, item.at());
    items(key).add(item);
    return this;
  }

  /** Puts what another mapping has and this one does not. */
  public ModelBuilder fill(ModelBuilder other) {
    other.values.forEach(
        (key, value) -> {
          if (!has(key)) {
            places.put(key, other.places.get(key));
            values.put(key, value);
          } else if (values.get(key) instanceof ModelBuilder mine
              && value instanceof ModelBuilder theirs) {
            mine.fill(theirs);
          }
        });
    return this;
  }

  /** Returns whether the key was put. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Returns whether the mapping is empty. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** Returns the mapping as built so far. */
  public Tree.Mapping build() {
    var entries = new ArrayList<Tree.Entry>();
    values.forEach((key, value) -> entries.add(entry(key, value)));
    return new Tree.Mapping(entries, at);
  }

  private Tree.Entry entry(String key, Object value) {
    var keyAt = places.get(key);
    return new Tree.Entry(text(key, keyAt), built(value, keyAt));
  }

  private static Tree built(Object value, Location keyAt) {
    if (value instanceof ModelBuilder draft) {
      return draft.build();
    }
    return value instanceof Items items ? list(items.trees, keyAt) : (Tree) value;
  }

  private List<Tree> items(String key) {
    return ((Items) values.computeIfAbsent(key, absent -> new Items(new ArrayList<>()))).trees;
  }

  private record Items(List<Tree> trees) {}
}
