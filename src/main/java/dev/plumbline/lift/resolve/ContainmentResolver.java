package dev.plumbline.lift.resolve;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.message.Quotes;
import dev.plumbline.rdf.Arch;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts elements into the containers that they state, or that state them. */
final class ContainmentResolver {
  private static final String CONTAINS = Arch.iri("contains");
  private static final int DEEPEST = 64;

  /** How deep an element lies; zero for the elements on the path that is being followed. */
  private final Map<StatedElement, Integer> depths = new HashMap<>();

  private final ReferenceResolver resolver;
  private final Kinds kinds;
  private final Problems problems;

  ContainmentResolver(Lookup lookup, Problems problems) {
    this.resolver = lookup.resolver();
    this.kinds = lookup.kinds();
    this.problems = problems;
  }

  /** Looks up what {@code in} and {@code contains} name, and turns both into placements. */
  void resolve(Collection<StatedElement> elements) {
    for (var element : elements) {
      for (var name : inside(element)) {
        resolver
            .resolve(name, ClassIris.BOUNDARY, element, "in")
            .ifPresent(container -> place(element, container, name.at()));
      }
    }
    for (var element : elements) {
      for (var name : removed(element, CONTAINS)) {
        resolver
            .resolve(name, ClassIris.ELEMENT, element, "contains")
            .ifPresent(member -> contain(element, member, name));
      }
    }
    elements.forEach(this::follow);
  }

  /** Returns the boundaries that an element states to be in, or else that its kind states. */
  private List<Tree.Scalar> inside(StatedElement element) {
    var property = Arch.IN.getURI();
    if (element.classIri().equals(ClassIris.KIND)) {
      return List.of();
    }
    var own = removed(element, property);
    if (!own.isEmpty()
        || !element.classIri().equals(ClassIris.COMPONENT)
        || !element.placements().isEmpty()) {
      return own;
    }
    return kinds.of(element).own().stream()
        .map(kind -> kind.facts().values(property))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Tree.Scalar> removed(StatedElement element, String property) {
    var names = element.facts().values(property);
    element.facts().remove(property);
    return names;
  }

  private void contain(StatedElement boundary, StatedElement member, Tree.Scalar name) {
    if (member.classIri().equals(ClassIris.COMPONENT)
        || member.classIri().equals(ClassIris.BOUNDARY)) {
      place(member, boundary, name.at());
    } else {
      problems.add(
          Mistake.INVALID_VALUE,
          name.at(),
          Quotes.of(name.text()) + " is neither a component nor a boundary");
    }
  }

  private static void place(StatedElement element, StatedElement container, Location at) {
    boolean known =
        element.placements().stream().anyMatch(placement -> placement.container() == container);
    if (!known) {
      element.placements().add(new StatedElement.Placement(container, at, Optional.empty()));
    }
  }

  /** Follows the containers outwards, and removes placements that form a cycle. */
  private void follow(StatedElement start) {
    Deque<StatedElement> path = new ArrayDeque<>();
    if (!depths.containsKey(start)) {
      path.push(start);
    }
    while (!path.isEmpty()) {
      var element = path.peek();
      depths.putIfAbsent(element, 0);
      var next = next(element);
      if (next.isPresent()) {
        path.push(next.get());
      } else {
        depths.put(element, depth(element));
        path.pop();
      }
    }
  }

  /** Returns a container not followed yet. */
  private Optional<StatedElement> next(StatedElement element) {
    for (var placement : List.copyOf(element.placements())) {
      var depth = depths.get(placement.container());
      if (depth == null) {
        return Optional.of(placement.container());
      }
      if (depth == 0 || depth >= DEEPEST) {
        remove(element, placement, depth == 0);
      }
    }
    return Optional.empty();
  }

  private int depth(StatedElement element) {
    return 1
        + element.placements().stream()
            .mapToInt(placement -> depths.get(placement.container()))
            .max()
            .orElse(0);
  }

  private void remove(StatedElement element, StatedElement.Placement placement, boolean cycle) {
    element.placements().remove(placement);
    var container = Quotes.of(placement.container().id());
    problems.add(
        cycle ? Mistake.CYCLE : Mistake.INVALID_VALUE,
        placement.at(),
        Quotes.of(element.id())
            + " lies in "
            + container
            + (cycle ? ", which lies in it" : ", which lies " + DEEPEST + " deep already"));
  }
}
