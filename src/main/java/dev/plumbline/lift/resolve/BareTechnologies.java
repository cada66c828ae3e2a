package dev.plumbline.lift.resolve;

import dev.plumbline.document.Tree;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.Content;
import dev.plumbline.lift.outline.References;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.Statement;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import java.util.Collection;

/**
 * Reads {@code cache: redis} as the technology of a component: a bare value is its kind, unless
 * neither the vocabulary nor the model has a kind of that name and the catalogue knows it.
 */
final class BareTechnologies {
  private final Vocabulary vocabulary;
  private final References references;
  private final Property technology;

  BareTechnologies(Vocabulary vocabulary, References references) {
    this.vocabulary = vocabulary;
    this.references = references;
    this.technology = vocabulary.property(ClassIris.COMPONENT, "technology").orElseThrow();
  }

  /** Changes what such components state. */
  void read(Collection<StatedElement> elements) {
    elements.stream()
        .filter(element -> element.classIri().equals(ClassIris.COMPONENT))
        .forEach(this::read);
  }

  private void read(StatedElement component) {
    var kind = component.facts().get(Kinds.KIND);
    if (kind.isPresent()
        && kind.get().content() instanceof Content.One one
        && kind.get().key().equals(one.at())
        && isTechnology(one.value(), component)) {
      var stated = component.facts().remove(Kinds.KIND).orElseThrow();
      component
          .facts()
          .put(new Statement(technology, stated.key(), stated.content(), stated.via()));
    }
  }

  private boolean isTechnology(Tree.Scalar written, StatedElement component) {
    var text = written.text();
    return vocabulary.term(ClassIris.COMPONENT_KIND, text).isEmpty()
        && references.find(text, ClassIris.KIND, component.system()).isEmpty()
        && vocabulary.technology(text).or(() -> vocabulary.image(text)).isPresent();
  }
}
