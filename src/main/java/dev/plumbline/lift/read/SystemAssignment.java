package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.ElementIds;
import dev.plumbline.lift.outline.ElementTable;
import dev.plumbline.lift.outline.StatedElement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out which system each document describes. */
final class SystemAssignment {
  private static final String SYSTEM = "system";

  private final ElementTable elements;
  private final Problems problems;
  private final Map<SourceDocument, StatedElement> assigned = new IdentityHashMap<>();

  SystemAssignment(ElementTable elements, Problems problems) {
    this.elements = elements;
    this.problems = problems;
  }

  /**
   * Returns the documents of each system. A document that names none describes the system of the
   * file that includes it, or else the only one that there is; a model need not name its system.
   */
  Map<StatedElement, List<SourceDocument>> assign(List<SourceDocument> sources) {
    var systems = new LinkedHashMap<StatedElement, List<SourceDocument>>();
    for (var source : sources) {
      stated(source).ifPresent(id -> assigned.put(source, named(id)));
    }
    for (var source : sources) {
      if (!assigned.containsKey(source)) {
        unnamed(source, sources).ifPresent(system -> assigned.put(source, system));
      }
    }
    for (var source : sources) {
      Optional.ofNullable(assigned.get(source))
          .ifPresent(
              system -> systems.computeIfAbsent(system, key -> new ArrayList<>()).add(source));
    }
    return systems;
  }

  private static Optional<Tree.Scalar> stated(SourceDocument source) {
    return source.document().root() instanceof Tree.Mapping root
        ? root.get(SYSTEM)
            .filter(Tree.Scalar.class::isInstance)
            .map(Tree.Scalar.class::cast)
            .filter(id -> !id.isEmpty())
        : Optional.empty();
  }

  private StatedElement named(Tree.Scalar id) {
    ElementIds.check(id, ClassIris.SYSTEM, problems);
    return elements.system(id.text(), id.at());
  }

  private Optional<StatedElement> unnamed(SourceDocument source, List<SourceDocument> sources) {
    var including = source.includedBy().map(assigned::get);
    if (including.isPresent()) {
      return including;
    }
    if (elements.all().size() > 1) {
      boolean plain =
          source.document().role().isBeside()
              || ((Tree.Mapping) source.document().root()).entries().isEmpty();
      if (!plain) {
        severalSystems(source);
      }
      return Optional.empty();
    }
    return elements.all().stream()
        .findFirst()
        .or(() -> Optional.of(elements.system(SYSTEM, start(source, sources))));
  }

  private void severalSystems(SourceDocument source) {
    var names =
        elements.all().stream().map(StatedElement::id).sorted().collect(Collectors.joining(", "));
    problems.add(
        Mistake.INVALID_VALUE,
        start(source, List.of()),
        "this does not say which system it describes, and there are several: " + names,
        "begin with \"system: …\"");
  }

  /** Returns the first key, rather than all that is written. */
  private static Location start(SourceDocument source, List<SourceDocument> sources) {
    var all = new ArrayList<SourceDocument>();
    all.add(source);
    all.addAll(sources);
    return all.stream()
        .map(each -> each.document().root())
        .filter(Tree.Mapping.class::isInstance)
        .map(root -> ((Tree.Mapping) root).entries())
        .filter(entries -> !entries.isEmpty())
        .findFirst()
        .map(entries -> entries.get(0).key().at())
        .orElseGet(() -> source.document().root().at());
  }
}
