package dev.plumbline.lift.outline;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.NearnessBudget;
import dev.plumbline.message.Plurals;
import dev.plumbline.message.Quotes;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which component of a model a component of its sources is: the one that names it as its source, or
 * else the one with its id, or else the one that had that id before.
 */
public final class SourceLinks {
  /** The property for what a source calls a component. */
  public static final String SOURCE = Arch.iri("sourceName");

  private static final int NAMES_SHOWN = 5;

  private final Map<String, StatedElement> byId = new HashMap<>();
  private final Map<String, StatedElement> byFormerId = new HashMap<>();
  private final Map<Tree.Scalar, StatedElement> stated = new LinkedHashMap<>();
  private final Map<String, StatedElement> byName = new HashMap<>();
  private final Set<String> met = new LinkedHashSet<>();
  private final List<Tree.Scalar> added = new ArrayList<>();
  private final NearnessBudget budget = new NearnessBudget();

  /**
   * Collects what the model's components are called.
   *
   * @param components the components of the model's system
   * @param problems collects links that cannot all hold
   */
  public SourceLinks(Collection<StatedElement> components, Problems problems) {
    for (var component : components) {
      byId.putIfAbsent(component.id(), component);
      component
          .facts()
          .values(References.WAS)
          .forEach(former -> byFormerId.putIfAbsent(former.text(), component));
      component.facts().values(SOURCE).forEach(name -> stated.put(name, component));
    }
    stated.forEach((name, component) -> link(name, component, problems));
  }

  private void link(Tree.Scalar name, StatedElement component, Problems problems) {
    var other =
        Optional.ofNullable(byName.putIfAbsent(name.text(), component))
            .or(() -> Optional.ofNullable(byId.get(name.text())))
            .filter(found -> found != component);
    other.ifPresent(
        found ->
            problems.add(
                Mistake.CONTRADICTION,
                name.at(),
                Quotes.of(name.text())
                    + " is the source of "
                    + Quotes.of(component.id())
                    + " here and of "
                    + Quotes.of(found.id())
                    + " in "
                    + found.at(),
                "a component of a source is one component of the model"));
  }

  /** Returns the component that a component of a source is, and remembers that it was there. */
  public Optional<StatedElement> component(Tree.Scalar id) {
    var name = id.text();
    boolean first = met.add(name);
    var found =
        Optional.ofNullable(byName.get(name))
            .or(() -> Optional.ofNullable(byId.get(name)))
            .or(() -> Optional.ofNullable(byFormerId.get(name)));
    if (found.isEmpty() && first) {
      added.add(id);
    }
    return found;
  }

  /**
   * Tells links that lead nowhere, and what the model does not have.
   *
   * @param files the files of the sources; none when nothing is read beside the model
   */
  public void tell(List<String> files, Problems problems) {
    stated.keySet().stream()
        .filter(name -> !met.contains(name.text()))
        .forEach(name -> unmet(name, files, problems));
    if (!byId.isEmpty() && !added.isEmpty()) {
      var names = added.stream().map(Tree.Scalar::text).toList();
      problems.note(
          added.get(0).at(),
          "%d of %s in %s %s not in the model and %s: %s"
              .formatted(
                  names.size(),
                  Plurals.count(met.size(), "component"),
                  String.join(", ", files),
                  names.size() == 1 ? "is" : "are",
                  names.size() == 1 ? "was added" : "were added",
                  listed(names)));
    }
  }

  private void unmet(Tree.Scalar name, List<String> files, Problems problems) {
    if (files.isEmpty()) {
      problems.note(
          name.at(),
          "the source "
              + Quotes.of(name.text())
              + " was not looked up, since no file of another format is named");
    } else {
      problems.add(
          Mistake.DANGLING_REFERENCE,
          name.at(),
          "no component of "
              + String.join(", ", files)
              + " is called "
              + Quotes.of(name.text())
              + Nearness.suggestion(name.text(), budget.names(() -> met), 2));
    }
  }

  private static String listed(List<String> names) {
    var shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
    int more = names.size() - NAMES_SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
