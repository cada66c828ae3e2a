package dev.plumbline.lift.catalogue;

import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.TypeNames;
import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The classes of components that a technology may provide: kinds, and classes that no model names,
 * such as {@code derived-store}.
 */
final class Superclasses {
  private static final String CLASS = Arch.iri("ComponentClass");

  private final Vocabulary vocabulary;
  private final Map<String, String> byName = new TreeMap<>();

  Superclasses(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    vocabulary.classes().stream()
        .filter(this::isOfComponents)
        .forEach(iri -> byName.put(TypeNames.of(iri), iri));
  }

  private boolean isOfComponents(String iri) {
    return vocabulary.statements(iri).stream()
        .filter(triple -> triple.getPredicate().equals(StandardTerms.TYPE))
        .anyMatch(triple -> vocabulary.isA(triple.getObject().getURI(), CLASS));
  }

  /** Returns the IRI of the class with this name. */
  Optional<String> find(String text) {
    return vocabulary
        .term(ClassIris.COMPONENT_KIND, text)
        .map(Term::iri)
        .or(() -> Optional.ofNullable(byName.get(Vocabulary.spelling(text.strip()))));
  }

  Collection<String> names() {
    return byName.keySet();
  }
}
