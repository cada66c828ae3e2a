package dev.plumbline.graph;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Where the graph's subjects and facts are written.
 *
 * <p>A side table: as triples the places would outweigh the model.
 */
public final class Places {
  private final Map<Node, Entries> places = new HashMap<>();

  /**
   * A place, and how the fact came to hold there.
   *
   * @param at where it is written
   * @param via where the fact comes from, when the subject does not state it itself: an alias, a
   *     kind, a boundary, the system
   */
  public record Place(Location at, Optional<Tree.Via> via) {}

  /** The places of one subject, of its properties and of their values; few, so kept in a list. */
  private static final class Entries {
    private Place subject;
    private final List<Entry> facts = new ArrayList<>(4);
  }

  /** The place of a property, or of one of its values. */
  private record Entry(Node property, Optional<Node> object, Place place) {
    boolean isOf(Node other) {
      return property.equals(other);
    }
  }

  /** Returns where the subject is written. */
  public Optional<Place> of(Node subject) {
    return Optional.ofNullable(places.get(subject)).map(entries -> entries.subject);
  }

  /** Returns where the subject's property is written. */
  public Optional<Place> of(Node subject, Node property) {
    var entries = places.get(subject);
    if (entries == null) {
      return Optional.empty();
    }
    return entries.facts.stream()
        .filter(entry -> entry.isOf(property))
        .findFirst()
        .map(Entry::place);
  }

  /** Returns where one value of a property is written, or else the property. */
  public Optional<Place> of(Node subject, Node property, Node object) {
    var entries = places.get(subject);
    if (entries == null) {
      return Optional.empty();
    }
    var wanted = Optional.of(object);
    return entries.facts.stream()
        .filter(entry -> entry.isOf(property) && entry.object.equals(wanted))
        .findFirst()
        .map(Entry::place)
        .or(() -> of(subject, property));
  }

  /** Notes a subject's place; the first one stays. */
  public void put(Node subject, Place place) {
    var entries = entries(subject);
    if (entries.subject == null) {
      entries.subject = place;
    }
  }

  /** Notes a property's place; the first one stays. */
  public void put(Node subject, Node property, Place place) {
    entries(subject).facts.add(new Entry(property, Optional.empty(), place));
  }

  /** Notes the place of one value among several, and of the property when it has none yet. */
  public void put(Node subject, Node property, Node object, Place place) {
    entries(subject).facts.add(new Entry(property, Optional.of(object), place));
  }

  private Entries entries(Node subject) {
    return places.computeIfAbsent(subject, key -> new Entries());
  }
}
