package dev.plumbline.lift.resolve;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.References;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Kinds of components: those of the vocabulary, and those that a model builds on them. */
final class Kinds {
  static final String KIND = Arch.iri("kind");
  static final String IS = Arch.iri("is");

  private final Vocabulary vocabulary;
  private final References references;
  private final Problems problems;
  private final Map<StatedElement, Lineage> lineages = new HashMap<>();
  private final Set<StatedElement> cyclic = new HashSet<>();

  Kinds(Vocabulary vocabulary, References references, Problems problems) {
    this.vocabulary = vocabulary;
    this.references = references;
    this.problems = problems;
  }

  /** Returns the kinds that a component or a kind builds on. */
  Lineage of(StatedElement element) {
    return lineages.computeIfAbsent(element, this::follow);
  }

  private Lineage follow(StatedElement element) {
    var own = new ArrayList<StatedElement>();
    var seen = new LinkedHashSet<StatedElement>();
    seen.add(element);
    var next = stated(element);
    while (next.isPresent()) {
      var written = next.get();
      var kind = kind(written, own.isEmpty() ? element : own.get(own.size() - 1));
      if (kind.isEmpty()) {
        return new Lineage(own, built(written, element));
      }
      if (!seen.add(kind.get())) {
        if (cyclic.addAll(seen)) {
          cycle(written, kind.get());
        }
        return new Lineage(own, Optional.empty());
      }
      own.add(kind.get());
      next = stated(kind.get());
    }
    return new Lineage(own, Optional.empty());
  }

  private static Optional<Tree.Scalar> stated(StatedElement element) {
    var property = element.classIri().equals(ClassIris.KIND) ? IS : KIND;
    return element.facts().values(property).stream().findFirst();
  }

  /**
   * Returns the model's kind of that name; one that builds on its own name means the vocabulary's.
   */
  private Optional<StatedElement> kind(Tree.Scalar written, StatedElement from) {
    return references.find(written.text(), ClassIris.KIND, from.system()).stream()
        .filter(kind -> kind != from)
        .findFirst();
  }

  private Optional<Term> built(Tree.Scalar written, StatedElement element) {
    var term = vocabulary.term(ClassIris.COMPONENT_KIND, written.text());
    if (term.isEmpty()) {
      var known = new ArrayList<>(references.ids(ClassIris.KIND));
      vocabulary.terms(ClassIris.COMPONENT_KIND).forEach(one -> known.add(one.notation()));
      problems.add(
          Mistake.INVALID_VALUE,
          written.at(),
          Quotes.of(written.text()) + " is no kind of component" + remedy(written.text(), known));
    }
    return term;
  }

  private String remedy(String text, List<String> kinds) {
    return vocabulary
        .meantTerm(ClassIris.COMPONENT_KIND, text)
        .map(term -> Nearness.didYouMean(List.of(term.notation())))
        .or(() -> vocabulary.advice(ClassIris.COMPONENT_KIND, text).map(advice -> "; " + advice))
        .or(() -> technology(text))
        .orElseGet(() -> nearest(text, kinds));
  }

  private Optional<String> technology(String text) {
    return vocabulary
        .technology(text)
        .map(use -> "; it is a technology: write technology: " + text);
  }

  private String nearest(String text, List<String> kinds) {
    var near = Nearness.suggestion(text, kinds, 2);
    if (!near.isEmpty()) {
      return near;
    }
    var technologies = vocabulary.terms(ClassIris.TECHNOLOGY).stream().map(Term::notation).toList();
    return Nearness.rank(text, technologies).stream()
        .findFirst()
        .map(name -> "; did you mean the technology " + Quotes.of(name) + "?")
        .orElse("");
  }

  private void cycle(Tree.Scalar written, StatedElement kind) {
    problems.add(Mistake.CYCLE, written.at(), "kind " + Quotes.of(kind.id()) + " builds on itself");
  }
}
