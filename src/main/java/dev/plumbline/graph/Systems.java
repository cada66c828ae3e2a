package dev.plumbline.graph;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells which system each document describes. */
final class Systems {
  private static final String SYSTEM = "system";

  private final ElementTable elements;
  private final Problems problems;
  private final Map<Source, Draft> assigned = new IdentityHashMap<>();

  Systems(ElementTable elements, Problems problems) {
    this.elements = elements;
    this.problems = problems;
  }

  /**
   * Returns the documents of each system. A document that names none describes the system of the
   * file that includes it, or else the only one that there is; a model need not name its system.
   */
  Map<Draft, List<Source>> assign(List<Source> sources) {
    var systems = new LinkedHashMap<Draft, List<Source>>();
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

  private static Optional<Tree.Scalar> stated(Source source) {
    return source.document().root() instanceof Tree.Mapping root
        ? root.get(SYSTEM)
            .filter(Tree.Scalar.class::isInstance)
            .map(Tree.Scalar.class::cast)
            .filter(id -> !id.isEmpty())
        : Optional.empty();
  }

  private Draft named(Tree.Scalar id) {
    Ids.check(id, Arch.SYSTEM, problems);
    return elements.system(id.text(), id.at());
  }

  private Optional<Draft> unnamed(Source source, List<Source> sources) {
    var including = source.includedBy().map(assigned::get);
    if (including.isPresent()) {
      return including;
    }
    if (elements.all().size() > 1) {
      boolean plain = ((Tree.Mapping) source.document().root()).entries().isEmpty();
      if (!plain) {
        severalSystems(source);
      }
      return Optional.empty();
    }
    return elements.all().stream()
        .findFirst()
        .or(() -> Optional.of(elements.system(SYSTEM, start(source, sources))));
  }

  private void severalSystems(Source source) {
    var names = elements.all().stream().map(Draft::id).sorted().collect(Collectors.joining(", "));
    problems.add(
        Mistake.INVALID_VALUE,
        start(source, List.of()),
        "this does not say which system it describes, and there are several: " + names,
        "begin with \"system: …\"");
  }

  /** Returns the first key, rather than all that is written. */
  private static Location start(Source source, List<Source> sources) {
    var all = new ArrayList<Source>();
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
