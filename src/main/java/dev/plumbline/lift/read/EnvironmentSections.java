package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The environments that a system's descriptions name, as written. */
final class EnvironmentSections {
  private static final String SECTION = "environments";
  private static final List<String> BASE = List.of("overlay-of", "extends");

  private final Map<String, List<Tree.Mapping>> byName = new LinkedHashMap<>();

  EnvironmentSections(List<Tree.Mapping> roots) {
    for (var root : roots) {
      root.get(SECTION)
          .filter(Tree.Mapping.class::isInstance)
          .ifPresent(section -> ((Tree.Mapping) section).entries().forEach(this::add));
    }
  }

  private void add(Tree.Entry entry) {
    var said = byName.computeIfAbsent(entry.key().text(), name -> new ArrayList<>());
    if (entry.value() instanceof Tree.Mapping mapping) {
      said.add(mapping);
    }
  }

  /** Returns the names of the environments. */
  Set<String> names() {
    return byName.keySet();
  }

  /** Returns the environment and those that it extends, the lowest first. */
  List<String> chain(String name) {
    var chain = new ArrayList<String>();
    var next = Optional.of(name);
    while (next.isPresent() && byName.containsKey(next.get()) && !chain.contains(next.get())) {
      chain.add(0, next.get());
      next = base(next.get());
    }
    return chain;
  }

  private Optional<String> base(String name) {
    return byName.get(name).stream()
        .flatMap(mapping -> BASE.stream().flatMap(key -> mapping.get(key).stream()))
        .filter(Tree.Scalar.class::isInstance)
        .map(tree -> ((Tree.Scalar) tree).text())
        .findFirst();
  }

  /** Returns the variables that the environment sets. */
  List<Tree> variables(String name) {
    return byName.getOrDefault(name, List.of()).stream()
        .flatMap(mapping -> mapping.get("vars").stream())
        .toList();
  }
}
