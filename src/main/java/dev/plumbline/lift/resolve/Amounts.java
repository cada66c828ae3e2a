package dev.plumbline.lift.resolve;

import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.quantity.Amount;
import dev.plumbline.quantity.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads the amounts that a property may state, and tells those that nobody can mean. */
final class Amounts {
  private final Vocabulary vocabulary;

  Amounts(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns the amount that a text states of a property; empty when it states none. */
  Optional<Amount> read(Property property, String text) {
    if (question(property, text).isPresent()) {
      return Optional.empty();
    }
    var quantity = quantity(property);
    return vocabulary
        .per(property)
        .map(period -> quantity.readPer(period, text))
        .orElseGet(() -> quantity.read(text));
  }

  /** Returns what to write instead of a text that states no amount of the property. */
  String remedy(Property property, String text) {
    var quantity = quantity(property);
    return question(property, text)
        .or(
            () ->
                vocabulary.per(property).isPresent()
                    ? quantity.remedyPer(text)
                    : quantity.remedy(text))
        .orElse("expected " + quantity.expected());
  }

  private Optional<String> question(Property property, String text) {
    return vocabulary.bounds().isLong(property) ? Quantity.minutesOrMonths(text) : Optional.empty();
  }

  /** Returns why nobody can mean the amount, if so. */
  Optional<String> beyond(Property property, Amount amount) {
    var number = amount.number();
    if (number.signum() < 0) {
      return Optional.of(Quantity.BELOW_ZERO);
    }
    if (number.signum() == 0 && vocabulary.bounds().isAboveZero(property)) {
      return Optional.of("it must be more than 0");
    }
    return vocabulary
        .bounds()
        .least(property)
        .filter(least -> number.compareTo(bound(property, least)) < 0)
        .map(least -> "the lowest is " + least)
        .or(
            () ->
                vocabulary
                    .bounds()
                    .most(property)
                    .filter(most -> number.compareTo(bound(property, most)) > 0)
                    .map(most -> "the highest is " + most));
  }

  /** A bound is written like a value; one of money is a number alone, in any currency. */
  private static BigDecimal bound(Property property, String text) {
    return quantity(property).read(text).map(Amount::number).orElseGet(() -> new BigDecimal(text));
  }

  private static Quantity quantity(Property property) {
    return Quantity.of(property.form()).orElseThrow();
  }
}
