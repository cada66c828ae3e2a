package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.ElementIds;
import dev.plumbline.lift.outline.ElementTable;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.source.SourceDocument;
import dev.plumbline.lift.source.SystemKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out which system each document describes. */
final class SystemAssignment {
  private static final Optional<StatedElement> NONE = Optional.empty();

  private final ElementTable elements;
  private final Problems problems;
  private final Map<SourceDocument, StatedElement> assigned = new IdentityHashMap<>();

  SystemAssignment(ElementTable elements, Problems problems) {
    this.elements = elements;
    this.problems = problems;
  }

  /**
   * Returns the documents of each system. A document that names none describes the system of the
   * file that includes it, or else the only one that there is; a model need not name its system. A
   * source describes the system of the model that names it, or else the one that its own name
   * means, or else the only one that models describe.
   */
  Map<StatedElement, List<SourceDocument>> assign(List<SourceDocument> sources) {
    var joined = Joined.of(sources);
    sources.stream().filter(source -> !joined.contains(source)).forEach(this::assignNamed);
    if (elements.all().isEmpty()) {
      sources.forEach(this::assignNamed);
    }
    for (var source : sources) {
      if (!assigned.containsKey(source) && !joined.contains(source)) {
        unnamed(source, sources).ifPresent(system -> assigned.put(source, system));
      }
    }
    var only = elements.all().size() == 1 ? elements.all().stream().findFirst() : NONE;
    for (var source : sources) {
      if (!assigned.containsKey(source)) {
        joined.system(source).ifPresent(id -> assigned.put(source, joined(source, id, only)));
      }
    }
    var systems = new LinkedHashMap<StatedElement, List<SourceDocument>>();
    for (var source : sources) {
      Optional.ofNullable(assigned.get(source))
          .ifPresent(
              system -> systems.computeIfAbsent(system, key -> new ArrayList<>()).add(source));
    }
    return systems;
  }

  private void assignNamed(SourceDocument source) {
    source.system().ifPresent(id -> assigned.put(source, named(id)));
  }

  private StatedElement joined(
      SourceDocument source, Tree.Scalar id, Optional<StatedElement> only) {
    var naming = source.includedBy().map(assigned::get);
    return naming.or(() -> elements.system(id.text())).or(() -> only).orElseGet(() -> named(id));
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
        .or(() -> Optional.of(elements.system(SystemKey.NAME, start(source, sources))));
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

  /**
   * The documents that are imported, with those in which the imported files state something in the
   * model format.
   */
  private record Joined(Map<SourceDocument, Tree.Scalar> systems) {
    static Joined of(List<SourceDocument> sources) {
      var systems = new IdentityHashMap<SourceDocument, Tree.Scalar>();
      var files = new HashMap<String, Set<String>>();
      for (var source : sources) {
        if (source.isImported()) {
          source.system().ifPresent(id -> systems.put(source, id));
          files
              .computeIfAbsent(source.system().map(Tree.Scalar::text).orElse(""), Joined::none)
              .add(source.document().file());
        }
      }
      for (var source : sources) {
        source
            .system()
            .filter(id -> files.getOrDefault(id.text(), Set.of()).contains(file(source)))
            .ifPresent(id -> systems.put(source, id));
      }
      return new Joined(systems);
    }

    private static Set<String> none(String system) {
      return new HashSet<>();
    }

    private static String file(SourceDocument source) {
      return source.document().file();
    }

    boolean contains(SourceDocument source) {
      return systems.containsKey(source);
    }

    Optional<Tree.Scalar> system(SourceDocument source) {
      return Optional.ofNullable(systems.get(source));
    }
  }
}
