package dev.plumbline.lift.prose;

import dev.plumbline.document.Tree;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.YesNo;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.quantity.Days;
import dev.plumbline.quantity.Quantity;

/** Tells whether what people wrote can be a value of a property. */
public final class ValueFit {
  private final Vocabulary vocabulary;

  public ValueFit(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns whether the property takes a value of this shape and content. */
  public boolean fits(Property property, Tree value) {
    if (value instanceof Tree.Scalar scalar) {
      return scalar.isEmpty() || fits(property, scalar.text());
    }
    boolean holdsMore =
        property.form() == Form.FACT
            || property.form() == Form.ELEMENTS
            || property.form() == Form.FLOWS;
    return holdsMore
        || property.many()
            && value instanceof Tree.Sequence list
            && list.items().stream().allMatch(item -> fits(property, item));
  }

  /** Returns whether a text is a value of the property; references are not looked up. */
  boolean fits(Property property, String text) {
    return switch (property.form()) {
      case YES_NO -> YesNo.of(text).isPresent();
      case DATE -> Days.read(text, vocabulary.isPast(property)).isPresent();
      case TERM -> isTerm(property, text.strip());
      case TEXT, PATH, REFERENCE, REFERENCE_OR_TEXT, FACT -> true;
      case ELEMENTS, FLOWS -> false;
      default -> Quantity.of(property.form()).flatMap(one -> one.read(text)).isPresent();
    };
  }

  private boolean isTerm(Property property, String text) {
    var range = property.range().orElseThrow();
    return property.open()
        || range.equals(ClassIris.TECHNOLOGY)
        || vocabulary.term(range, text).isPresent();
  }
}
