package dev.plumbline.lift.resolve;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.Nearby;
import dev.plumbline.lift.outline.References;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.TypeNames;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.NearnessBudget;
import dev.plumbline.message.Quotes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;

/** Looks up references; one that means nothing, or more than one element, is a problem. */
final class ReferenceResolver {
  private final References references;
  private final Set<Node> removed;
  private final Predicate<Location> imported;
  private final Nearby nearby;
  private final Problems problems;
  private final List<UnresolvedReference> unresolved = new ArrayList<>();
  private final NearnessBudget budget = new NearnessBudget();

  /**
   * Makes a resolver.
   *
   * @param references the elements
   * @param removed the elements that an environment removes; references to them mean nothing
   * @param imported tells the places of other formats, at which a reference may dangle
   * @param nearby tells where names are defined that the model does not define
   * @param problems collects what does not resolve
   */
  ReferenceResolver(
      References references,
      Set<Node> removed,
      Predicate<Location> imported,
      Nearby nearby,
      Problems problems) {
    this.references = references;
    this.removed = removed;
    this.imported = imported;
    this.nearby = nearby;
    this.problems = problems;
  }

  /** Returns the element that a name must mean. */
  Optional<StatedElement> resolve(
      Tree.Scalar name, String classIri, StatedElement from, String key) {
    return resolve(name, classIri, from, key, List::of);
  }

  /** Returns the element that a name must mean, where the user may also have meant a word. */
  Optional<StatedElement> resolve(
      Tree.Scalar name,
      String classIri,
      StatedElement from,
      String key,
      Supplier<List<String>> words) {
    var found = candidates(name, classIri, from);
    if (found.isEmpty()) {
      dangling(name, classIri, from, key, words);
      return Optional.empty();
    }
    return only(name, found);
  }

  /** Returns the element that a name means if it means one. */
  Optional<StatedElement> find(Tree.Scalar name, String classIri, StatedElement from) {
    var found = candidates(name, classIri, from);
    return found.isEmpty() ? Optional.empty() : only(name, found);
  }

  /** Returns what a name may mean; a file of another format knows only its own system. */
  private List<StatedElement> candidates(Tree.Scalar name, String classIri, StatedElement from) {
    var found = withoutNaming(references.find(name.text(), classIri, from.system()), from);
    return imported.test(name.at())
        ? found.stream().filter(element -> element.system() == from.system()).toList()
        : found;
  }

  /** A name that fits several elements means neither the one that names it nor its own system. */
  private static List<StatedElement> withoutNaming(List<StatedElement> found, StatedElement from) {
    if (found.size() < 2) {
      return found;
    }
    var others =
        found.stream().filter(element -> element != from && element != from.system()).toList();
    return others.isEmpty() ? found : others;
  }

  private Optional<StatedElement> only(Tree.Scalar name, List<StatedElement> found) {
    if (found.size() > 1) {
      problems.add(
          Mistake.AMBIGUOUS_REFERENCE,
          name.at(),
          Quotes.of(name.text()) + " may mean " + References.alternatives(found),
          "write as much of the path as tells them apart");
      return Optional.empty();
    }
    return found.stream().filter(element -> !removed.contains(element.node())).findFirst();
  }

  private void dangling(
      Tree.Scalar name,
      String classIri,
      StatedElement from,
      String key,
      Supplier<List<String>> words) {
    var known = budget.names(() -> names(classIri, words));
    if (imported.test(name.at())) {
      var nearest = Nearness.rank(name.text(), known);
      unresolved.add(new UnresolvedReference(name, from, key, nearest));
      return;
    }
    boolean protocol = words.get().contains(name.text());
    var suggestion =
        protocol
            ? "; it is a protocol: write over: " + name.text()
            : defined(name, classIri).orElseGet(() -> Nearness.suggestion(name.text(), known, 2));
    problems.add(
        Mistake.DANGLING_REFERENCE,
        name.at(),
        "no "
            + TypeNames.of(classIri).replace('-', ' ')
            + " is called "
            + Quotes.of(name.text())
            + suggestion,
        suggestion.isEmpty() ? definition(name, classIri, from) : "");
  }

  private Set<String> names(String classIri, Supplier<List<String>> words) {
    var names = new LinkedHashSet<String>(references.ids(classIri));
    names.addAll(words.get());
    return names;
  }

  /** Returns where a file that is not read defines the name. */
  private Optional<String> defined(Tree.Scalar name, String classIri) {
    return nearby
        .definition(name.text(), TypeNames.of(classIri), name.at())
        .map(
            definition ->
                "; %s is defined in %s:%d; check the folder %s"
                    .formatted(
                        Quotes.of(name.text()),
                        definition.at().file(),
                        definition.at().line(),
                        definition.folder()));
  }

  /** Returns how to define what a name is to mean. */
  private String definition(Tree.Scalar name, String classIri, StatedElement from) {
    return switch (classIri) {
      case ClassIris.COMPONENT -> "define it under components: " + name.text() + ": {kind: …}";
      case ClassIris.BOUNDARY -> "define it under boundaries: " + name.text() + ": {type: …}";
      case ClassIris.DATA ->
          candidates(name, ClassIris.COMPONENT, from).isEmpty()
              ? "define it under data: " + name.text() + ": internal"
              : "it is a component: who calls it stands under flows, as in a -> " + name.text();
      default -> "";
    };
  }

  /** Returns the references of imported files that mean nothing. */
  List<UnresolvedReference> unresolved() {
    return unresolved;
  }
}
