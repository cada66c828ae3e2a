package dev.plumbline.graph;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Where the graph's subjects and facts are written.
 *
 * <p>A side table: as triples the places would outweigh the model.
 */
public final class Places {
  private final Map<Key, Place> places = new HashMap<>();

  /**
   * A place, and how the fact came to hold there.
   *
   * @param at where it is written
   * @param via what brought it, when the subject does not state it itself: an alias, a kind, a
   *     boundary, the system
   */
  public record Place(Location at, Optional<Tree.Via> via) {}

  private record Key(Node subject, Node property, Node object) {}

  /** Returns where the subject is written. */
  public Optional<Place> of(Node subject) {
    return Optional.ofNullable(places.get(new Key(subject, null, null)));
  }

  /** Returns where the subject's property is written. */
  public Optional<Place> of(Node subject, Node property) {
    return Optional.ofNullable(places.get(new Key(subject, property, null)));
  }

  /** Returns where one value of a property is written, or else the property. */
  public Optional<Place> of(Node subject, Node property, Node object) {
    var exact = places.get(new Key(subject, property, object));
    return exact != null ? Optional.of(exact) : of(subject, property);
  }

  /** Notes a subject's place; the first one stays. */
  public void put(Node subject, Place place) {
    places.putIfAbsent(new Key(subject, null, null), place);
  }

  /** Notes a property's place; the first one stays. */
  public void put(Node subject, Node property, Place place) {
    places.putIfAbsent(new Key(subject, property, null), place);
  }

  /** Notes the place of one value among several, and of the property when it has none yet. */
  public void put(Node subject, Node property, Node object, Place place) {
    places.putIfAbsent(new Key(subject, property, object), place);
    put(subject, property, place);
  }
}
