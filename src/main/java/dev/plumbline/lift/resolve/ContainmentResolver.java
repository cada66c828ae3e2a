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

/** Puts elements where they are stated to be, however that is written. */
final class ContainmentResolver {
  private static final String CONTAINS = Arch.iri("contains");
  private static final int DEEPEST = 64;

  /** How deep an element lies; elements on the way that is being followed are at depth zero. */
  private final Map<StatedElement, Integer> depths = new HashMap<>();

  private final ReferenceResolver resolver;
  private final Kinds kinds;
  private final Problems problems;

  ContainmentResolver(Lookup lookup, Problems problems) {
    this.resolver = lookup.resolver();
    this.kinds = lookup.kinds();
    this.problems = problems;
  }

  /** Looks up what {@code in} and {@code contains} name, and makes both a placement. */
  void settle(Collection<StatedElement> drafts) {
    for (var draft : drafts) {
      for (var name : inside(draft)) {
        resolver
            .resolve(name, ClassIris.BOUNDARY, draft, "in")
            .ifPresent(container -> place(draft, container, name.at()));
      }
    }
    for (var draft : drafts) {
      for (var name : taken(draft, CONTAINS)) {
        resolver
            .resolve(name, ClassIris.ELEMENT, draft, "contains")
            .ifPresent(member -> contain(draft, member, name));
      }
    }
    drafts.forEach(this::follow);
  }

  /** Returns the boundaries that an element states to be in, or else that its kind states. */
  private List<Tree.Scalar> inside(StatedElement draft) {
    var property = Arch.IN.getURI();
    if (draft.classIri().equals(ClassIris.KIND)) {
      return List.of();
    }
    var own = taken(draft, property);
    if (!own.isEmpty()
        || !draft.classIri().equals(ClassIris.COMPONENT)
        || !draft.placements().isEmpty()) {
      return own;
    }
    return kinds.of(draft).own().stream()
        .map(kind -> kind.facts().values(property))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Tree.Scalar> taken(StatedElement draft, String property) {
    var names = draft.facts().values(property);
    draft.facts().remove(property);
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

  private static void place(StatedElement draft, StatedElement container, Location at) {
    boolean known =
        draft.placements().stream().anyMatch(placement -> placement.container() == container);
    if (!known) {
      draft.placements().add(new StatedElement.Placement(container, at, Optional.empty()));
    }
  }

  /** Follows the containers outwards, and takes out placements that would never end. */
  private void follow(StatedElement start) {
    Deque<StatedElement> way = new ArrayDeque<>();
    if (!depths.containsKey(start)) {
      way.push(start);
    }
    while (!way.isEmpty()) {
      var draft = way.peek();
      depths.putIfAbsent(draft, 0);
      var next = next(draft);
      if (next.isPresent()) {
        way.push(next.get());
      } else {
        depths.put(draft, depth(draft));
        way.pop();
      }
    }
  }

  /** Returns a container not followed yet. */
  private Optional<StatedElement> next(StatedElement draft) {
    for (var placement : List.copyOf(draft.placements())) {
      var depth = depths.get(placement.container());
      if (depth == null) {
        return Optional.of(placement.container());
      }
      if (depth == 0 || depth >= DEEPEST) {
        remove(draft, placement, depth == 0);
      }
    }
    return Optional.empty();
  }

  private int depth(StatedElement draft) {
    return 1
        + draft.placements().stream()
            .mapToInt(placement -> depths.get(placement.container()))
            .max()
            .orElse(0);
  }

  private void remove(StatedElement draft, StatedElement.Placement placement, boolean cycle) {
    draft.placements().remove(placement);
    var container = Quotes.of(placement.container().id());
    problems.add(
        cycle ? Mistake.CYCLE : Mistake.INVALID_VALUE,
        placement.at(),
        Quotes.of(draft.id())
            + " lies in "
            + container
            + (cycle ? ", which lies in it" : ", which lies " + DEEPEST + " deep already"));
  }
}
