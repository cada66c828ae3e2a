package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Placeholder;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/** Leaves out blanks and words that hold the place of a value, as they state nothing. */
final class Placeholders {
  /** What people write for readers; a rule tells the placeholders in it. */
  private static final Set<String> WRITINGS =
      Set.of(
          StandardTerms.LABEL.getURI(),
          "http://purl.org/dc/terms/description",
          Arch.iri("text"),
          Arch.iri("ifWrong"),
          Arch.iri("context"),
          Arch.iri("consequences"));

  private final Vocabulary vocabulary;
  private final Problems problems;

  Placeholders(Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** Returns what of the value states something, and notes what does not. */
  Optional<Tree> without(Property property, Tree value) {
    if (value instanceof Tree.Scalar scalar) {
      if (scalar.isEmpty()) {
        empty(property, scalar);
        return Optional.empty();
      }
      return isNothing(property, scalar, Quotes.of(property.key()))
          ? Optional.empty()
          : Optional.of(value);
    }
    if (!(value instanceof Tree.Sequence list) || list.items().isEmpty()) {
      return Optional.of(value);
    }
    var stated = new ArrayList<Tree>(list.items().size());
    for (var item : list.items()) {
      var place = "an item of " + Quotes.of(property.key());
      if (!(item instanceof Tree.Scalar scalar && isNothing(property, scalar, place))) {
        stated.add(item);
      }
    }
    if (stated.size() == list.items().size()) {
      return Optional.of(value);
    }
    return stated.isEmpty()
        ? Optional.empty()
        : Optional.of(new Tree.Sequence(stated, list.at(), list.via()));
  }

  /** Templates have many keys without a value; those that a rule may ask for are told. */
  private void empty(Property property, Tree.Scalar scalar) {
    if (property.threeValued()) {
      problems.note(
          scalar.at(), Quotes.of(property.key()) + " has no value, which counts as not stated");
    }
  }

  private boolean isNothing(Property property, Tree.Scalar scalar, String place) {
    if (scalar.isEmpty() || Placeholder.isBlank(scalar.text())) {
      problems.note(scalar.at(), place + " is blank, which counts as not stated");
      return true;
    }
    if (holdsPlace(property, scalar.text())) {
      problems.note(
          scalar.at(), place + " is " + scalar.text().strip() + ", which counts as not stated");
      return true;
    }
    return false;
  }

  private boolean holdsPlace(Property property, String text) {
    return Placeholder.isOne(text)
        && !WRITINGS.contains(property.iri())
        && !(property.form() == Form.TERM && isTerm(property, text));
  }

  private boolean isTerm(Property property, String text) {
    return property.range().flatMap(range -> vocabulary.term(range, text)).isPresent();
  }
}
