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

  /**
   * The places of one subject, of its properties and of their values: mostly few, so kept in a
   * list; very many, such as of the data on one flow, are looked up.
   */
  private static final class Entries {
    private static final int FEW = 16;

    private Place subject;
    private final List<Entry> facts = new ArrayList<>(4);
    private Map<Fact, Place> lookup;

    void add(Fact fact, Place place) {
      var entry = new Entry(fact, place);
      facts.add(entry);
      if (lookup != null) {
        index(entry);
      } else if (facts.size() > FEW) {
        lookup = new HashMap<>();
        facts.forEach(this::index);
      }
    }

    private void index(Entry entry) {
      lookup.putIfAbsent(entry.fact, entry.place);
      lookup.putIfAbsent(new Fact(entry.fact.property, Optional.empty()), entry.place);
    }

    /** Returns the first place of a property, or of a value of it. */
    Optional<Place> find(Fact fact) {
      return lookup != null
          ? Optional.ofNullable(lookup.get(fact))
          : facts.stream().filter(entry -> entry.isOf(fact)).findFirst().map(Entry::place);
    }
  }

  /** A property, or one of its values. */
  private record Fact(Node property, Optional<Node> object) {}

  private record Entry(Fact fact, Place place) {
    boolean isOf(Fact wanted) {
      return fact.property.equals(wanted.property)
          && (wanted.object.isEmpty() || fact.object.equals(wanted.object));
    }
  }

  /** Returns where the subject is written. */
  public Optional<Place> of(Node subject) {
    return Optional.ofNullable(places.get(subject)).map(entries -> entries.subject);
  }

  /** Returns where the subject's property is written. */
  public Optional<Place> of(Node subject, Node property) {
    return find(subject, new Fact(property, Optional.empty()));
  }

  /** Returns where one value of a property is written, or else the property. */
  public Optional<Place> of(Node subject, Node property, Node object) {
    return find(subject, new Fact(property, Optional.of(object))).or(() -> of(subject, property));
  }

  private Optional<Place> find(Node subject, Fact fact) {
    return Optional.ofNullable(places.get(subject)).flatMap(entries -> entries.find(fact));
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
    entries(subject).add(new Fact(property, Optional.empty()), place);
  }

  /** Notes the place of one value among several, and of the property when it has none yet. */
  public void put(Node subject, Node property, Node object, Place place) {
    entries(subject).add(new Fact(property, Optional.of(object)), place);
  }

  private Entries entries(Node subject) {
    return places.computeIfAbsent(subject, key -> new Entries());
  }
}
