package dev.plumbline.derive;

import dev.plumbline.derive.topology.Derived;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/**
 * The order in which steps run: each after all others that add what it needs, by name where the
 * needs leave a choice.
 *
 * <p>Topological sort (Kahn, Topological sorting of large networks, 1962).
 */
final class StepOrder {
  private final Map<Derived, Set<Derived>> before = new HashMap<>();

  private StepOrder(Collection<? extends Derived> steps) {
    var adders = new HashMap<Node, Set<Derived>>();
    for (var step : steps) {
      step.adds().forEach(term -> adders.computeIfAbsent(term, key -> new HashSet<>()).add(step));
    }
    for (var step : steps) {
      var earlier = new HashSet<Derived>();
      for (var term : step.needs()) {
        if (!adders.containsKey(term)) {
          throw new IllegalStateException(
              "%s needs arch:%s, which no step adds".formatted(step.name(), term.getLocalName()));
        }
        earlier.addAll(adders.get(term));
      }
      earlier.remove(step);
      before.put(step, earlier);
    }
  }

  /**
   * Returns the steps in their order.
   *
   * @throws IllegalStateException when a step needs what no step adds, or steps need each other
   */
  static List<Derived> of(Collection<? extends Derived> steps) {
    return new StepOrder(steps).sorted();
  }

  private List<Derived> sorted() {
    var order = new LinkedHashSet<Derived>();
    var waiting = new TreeSet<>(Comparator.comparing(Derived::name));
    waiting.addAll(before.keySet());
    while (!waiting.isEmpty()) {
      var next =
          waiting.stream()
              .filter(step -> order.containsAll(before.get(step)))
              .findFirst()
              .orElseThrow(() -> cycle(waiting));
      waiting.remove(next);
      order.add(next);
    }
    return List.copyOf(order);
  }

  /** Follows needs from step to step until one comes again. */
  private IllegalStateException cycle(Collection<Derived> waiting) {
    var path = new ArrayList<Derived>();
    var step = waiting.iterator().next();
    while (!path.contains(step)) {
      path.add(step);
      step =
          before.get(step).stream()
              .filter(waiting::contains)
              .min(Comparator.comparing(Derived::name))
              .orElseThrow();
    }
    path.add(step);
    var names = path.subList(path.indexOf(step), path.size()).stream().map(Derived::name).toList();
    return new IllegalStateException("steps need each other: " + String.join(" needs ", names));
  }
}
