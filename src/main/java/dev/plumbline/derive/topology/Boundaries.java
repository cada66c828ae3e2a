package dev.plumbline.derive.topology;

import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.NodeOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/**
 * Which boundaries hold an element.
 *
 * <p>An element may stand in several boundaries at once, as a container joined to two networks
 * does. A part stands where its whole stands, unless it says otherwise. Boundaries may be nested in
 * any order of types: a subnet that holds a cluster that holds a namespace.
 */
public final class Boundaries {
  /** As deep as a file may nest; a chain of {@code in:} beyond it is not followed. */
  private static final int DEEPEST = 64;

  private static final Node IN = Arch.term("in");
  private static final Node CONTAINS = Arch.term("contains");
  private static final Node PART_OF = Arch.term("partOf");

  private final Map<Node, Set<Node>> direct = new HashMap<>();
  private final Map<Node, Set<Node>> wholes = new HashMap<>();
  private final Map<Node, List<Node>> closures = new HashMap<>();

  private Boundaries() {}

  static Boundaries of(DerivedFacts facts) {
    var boundaries = new Boundaries();
    facts.each(IN, (element, holder) -> boundaries.put(facts, element, holder));
    facts.each(CONTAINS, (holder, element) -> boundaries.put(facts, element, holder));
    facts.each(PART_OF, (element, holder) -> boundaries.put(facts, element, holder));
    return boundaries;
  }

  private void put(DerivedFacts facts, Node element, Node holder) {
    var holders = facts.isA(holder, Arch.BOUNDARY) ? direct : wholes;
    holders.computeIfAbsent(element, key -> new TreeSet<>(NodeOrder.ORDER)).add(holder);
  }

  /** Returns every boundary that holds the element, the nearer before the farther. */
  public List<Node> around(Node element) {
    var known = closures.get(element);
    if (known != null) {
      return known;
    }
    var found = List.copyOf(climb(element));
    closures.put(element, found);
    return found;
  }

  private Set<Node> climb(Node element) {
    var found = new LinkedHashSet<Node>();
    var seen = new HashSet<Node>();
    var level = List.of(element);
    for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
      var next = new ArrayList<Node>();
      for (var at : level) {
        direct(at).stream().filter(seen::add).forEach(next::add);
      }
      found.addAll(next);
      for (var at : level) {
        wholes(at).stream().filter(seen::add).forEach(next::add);
      }
      level = next;
    }
    found.remove(element);
    return found;
  }

  /** Returns the innermost boundaries that hold the element; more than one only side by side. */
  public Set<Node> innermost(Node element) {
    return innermost(element, boundary -> true);
  }

  /** Returns the innermost boundaries of a sort that hold the element. */
  public Set<Node> innermost(Node element, Predicate<Node> sort) {
    var found = new TreeSet<>(NodeOrder.ORDER);
    var at = List.of(element);
    for (int depth = 0; found.isEmpty() && !at.isEmpty() && depth < DEEPEST; depth++) {
      at.forEach(part -> found.addAll(nearest(part, sort)));
      at = at.stream().flatMap(part -> wholes(part).stream()).distinct().toList();
    }
    var outer = found.stream().filter(one -> holdsAnother(one, found)).toList();
    outer.forEach(found::remove);
    return found;
  }

  private Set<Node> nearest(Node element, Predicate<Node> sort) {
    var found = new TreeSet<>(NodeOrder.ORDER);
    var seen = new HashSet<Node>();
    var queue = new ArrayDeque<>(direct(element));
    while (!queue.isEmpty()) {
      var boundary = queue.remove();
      if (!seen.add(boundary)) {
        continue;
      }
      if (sort.test(boundary)) {
        found.add(boundary);
      } else {
        queue.addAll(direct(boundary));
      }
    }
    return found;
  }

  private boolean holdsAnother(Node boundary, Set<Node> others) {
    return others.size() > 1
        && others.stream()
            .anyMatch(other -> !other.equals(boundary) && around(other).contains(boundary));
  }

  private Set<Node> direct(Node element) {
    return direct.getOrDefault(element, Set.of());
  }

  /** Returns what the element is a part of, one level up. */
  public Set<Node> wholes(Node element) {
    return wholes.getOrDefault(element, Set.of());
  }

  /** Returns everything that stands in a boundary or is a part of something. */
  public Set<Node> held() {
    var held = new TreeSet<>(NodeOrder.ORDER);
    held.addAll(direct.keySet());
    held.addAll(wholes.keySet());
    return held;
  }
}
