package dev.plumbline.lift.resolve;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.YesNo;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.NodeFactory;

/** Reads single values: text, references, and those that mean the same everywhere. */
final class ValueReader {
  private static final String DATA = Arch.iri("data");

  private final Vocabulary vocabulary;
  private final ReferenceResolver resolver;
  private final ConstantReader constants;

  ValueReader(
      Vocabulary vocabulary,
      ReferenceResolver resolver,
      Predicate<Location> imported,
      Problems problems) {
    this.vocabulary = vocabulary;
    this.resolver = resolver;
    this.constants = new ConstantReader(vocabulary, imported, problems);
  }

  /** Returns what a value means; what it cannot mean is a problem. */
  Optional<Value> read(Property property, Tree.Scalar written, StatedElement subject) {
    return switch (property.form()) {
      case TEXT, PATH -> Optional.of(text(property, written));
      case REFERENCE -> reference(property, written, subject);
      case REFERENCE_OR_TEXT -> Optional.of(referenceOrText(property, written, subject));
      case FACT, ELEMENTS, FLOWS ->
          throw new IllegalArgumentException(property.key() + " has no single values");
      default -> constants.read(property, written);
    };
  }

  private static Value text(Property property, Tree.Scalar written) {
    boolean yes =
        property.threeValued() && !written.quoted() && YesNo.of(written.text()).orElse(false);
    return new Value(yes ? Arch.YES : NodeFactory.createLiteralString(written.text()));
  }

  private Optional<Value> reference(Property property, Tree.Scalar written, StatedElement subject) {
    return resolver
        .resolve(written, range(property), subject, property.key(), () -> words(property, subject))
        .map(element -> new Value(element.node()));
  }

  /** In a flow's sentence, what looks like data may be a misspelt protocol. */
  private List<String> words(Property property, StatedElement subject) {
    return property.iri().equals(DATA) && subject.protocol().isEmpty()
        ? vocabulary.terms(ClassIris.PROTOCOL).stream().map(Term::notation).toList()
        : List.of();
  }

  private Value referenceOrText(Property property, Tree.Scalar written, StatedElement subject) {
    var element = resolver.find(written, range(property), subject).map(d -> new Value(d.node()));
    return element
        .or(() -> constants.technology(written.text()))
        .orElseGet(() -> text(property, written));
  }

  private static String range(Property property) {
    return property
        .range()
        .orElseThrow(() -> new IllegalStateException(property.key() + " has no range"));
  }
}
