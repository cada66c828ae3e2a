package dev.plumbline.graph;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts elements where they are stated to be, however that is written. */
final class Structure {
  private static final String CONTAINS = Vocabulary.NAMESPACE + "contains";

  private final Resolver resolver;
  private final Problems problems;

  Structure(Resolver resolver, Problems problems) {
    this.resolver = resolver;
    this.problems = problems;
  }

  /** Looks up what {@code in} and {@code contains} name, and makes both a placement. */
  void settle(Collection<Draft> drafts) {
    for (var draft : drafts) {
      for (var name : taken(draft, Arch.IN.getURI())) {
        resolver
            .resolve(name, Arch.BOUNDARY, draft, "in")
            .ifPresent(container -> place(draft, container, name.at()));
      }
    }
    for (var draft : drafts) {
      for (var name : taken(draft, CONTAINS)) {
        resolver
            .resolve(name, Arch.ELEMENT, draft, "contains")
            .ifPresent(member -> place(member, draft, name.at()));
      }
    }
    drafts.forEach(this::breakCycle);
  }

  private static void place(Draft draft, Draft container, Location at) {
    boolean known =
        draft.placements().stream().anyMatch(placement -> placement.container() == container);
    if (!known) {
      draft.placements().add(new Draft.Placement(container, at, Optional.empty()));
    }
  }

  private void breakCycle(Draft draft) {
    for (var placement : List.copyOf(draft.placements())) {
      if (reaches(placement.container(), draft, new HashSet<>())) {
        draft.placements().remove(placement);
        problems.add(
            Mistake.CYCLE,
            placement.at(),
            Problems.quote(draft.id())
                + " lies in "
                + Problems.quote(placement.container().id())
                + ", which lies in it");
      }
    }
  }

  private static boolean reaches(Draft from, Draft wanted, Set<Draft> seen) {
    var open = new ArrayList<Draft>();
    open.add(from);
    while (!open.isEmpty()) {
      var draft = open.remove(open.size() - 1);
      if (draft == wanted) {
        return true;
      }
      if (seen.add(draft)) {
        draft.placements().forEach(placement -> open.add(placement.container()));
      }
    }
    return false;
  }

  private static List<Tree.Scalar> taken(Draft draft, String property) {
    var names = draft.facts().values(property);
    draft.facts().remove(property);
    return names;
  }
}
