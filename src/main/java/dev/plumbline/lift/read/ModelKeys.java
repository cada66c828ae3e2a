package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassHierarchy;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what keys mean; an unknown one is a problem, with the nearest known key. */
final class ModelKeys {

  private static final String EXTENSION = "x-";

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final ClassHierarchy classes;

  ModelKeys(Vocabulary vocabulary, Problems problems, ClassHierarchy classes) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.classes = classes;
  }

  /** Returns whether the key is the user's own, which the model format leaves alone. */
  static boolean isExtension(String key) {
    return key.startsWith(EXTENSION);
  }

  /**
   * Returns the entry, in the value of the key in which it belongs when it is written beside it.
   */
  Tree.Entry placed(Tree.Entry entry, String classIri) {
    var key = entry.key();
    return vocabulary
        .holder(classIri, key.text())
        .map(
            holder ->
                new Tree.Entry(
                    new Tree.Scalar(holder.key(), key.at()),
                    new Tree.Mapping(List.of(entry), key.at().to(entry.value().at()))))
        .orElse(entry);
  }

  /**
   * Returns what a key means on a class. A key that it does not have is a problem, unless it is an
   * extension.
   *
   * @param place what the key is in, as a message names it, such as {@code a flow}
   */
  Optional<Property> find(Tree.Entry entry, String classIri, String place) {
    var key = entry.key();
    var property = vocabulary.key(classIri, key.text());
    if (isExtension(key.text())) {
      return property;
    }
    if (isCutOff(entry)) {
      problems.add(
          Mistake.UNKNOWN_KEY,
          key.at(),
          Quotes.of(key.text()) + " in " + place + " is a key without a value",
          "the comma ends the value before it: put the whole text in quotes");
    } else if (property.isEmpty()) {
      unknown(key, classIri, place);
    }
    return property;
  }

  /**
   * Returns whether not even a colon follows the key, as in {@code {text: Takes orders, payments}}:
   * then the empty value begins where the key ends, or at the end of the mapping in a later line.
   */
  private static boolean isCutOff(Tree.Entry entry) {
    var key = entry.key().at();
    var value = entry.value().at();
    return entry.value() instanceof Tree.Scalar scalar
        && scalar.isEmpty()
        && scalar.text().isEmpty()
        && value.line() == value.endLine()
        && value.column() == value.endColumn()
        && (value.line() > key.endLine()
            || value.line() == key.endLine() && value.column() == key.endColumn())
        && value.file().equals(key.file());
  }

  private void unknown(Tree.Scalar key, String classIri, String place) {
    problems.add(
        Mistake.UNKNOWN_KEY,
        key.at(),
        "unknown key "
            + Quotes.of(key.text())
            + " in "
            + place
            + meant(key.text(), classIri).orElseGet(() -> similar(key.text(), classIri)));
  }

  /** Returns what people mean who write this word, where that is known. */
  private Optional<String> meant(String key, String classIri) {
    var own = vocabulary.meantKey(classIri, key).map(ModelKeys::didYouMean);
    return own.or(() -> vocabulary.advice(classIri, key).map(advice -> "; " + advice))
        .or(() -> vocabulary.meantKeys(key).stream().findFirst().map(this::ofOthers));
  }

  private static String didYouMean(Property property) {
    var example = property.example().map(text -> ", as in " + property.key() + ": " + text);
    return "; did you mean " + Quotes.of(property.key()) + example.orElse("") + "?";
  }

  private String ofOthers(Property property) {
    var owners = String.join(", ", classes.withKey(property.key()));
    return "; did you mean " + Quotes.of(property.key()) + ", a key of " + owners + "?";
  }

  private String similar(String key, String classIri) {
    var known = new ArrayList<String>();
    for (var property : vocabulary.properties(classIri)) {
      known.add(property.key());
      known.addAll(property.aliases());
    }
    var suggestion = Nearness.suggestion(key, known, 2);
    return suggestion.isEmpty() ? elsewhere(key) : suggestion;
  }

  /** Returns which other key takes what this one does not: a list, or facts by their names. */
  String instead(Property property, Tree value) {
    if (value instanceof Tree.Sequence) {
      var several =
          exists(property.key() + "s") ? List.of(property.key() + "s") : List.<String>of();
      var advice = vocabulary.adviceForLists(property).map(text -> "; " + text);
      return advice.orElseGet(() -> Nearness.didYouMean(several));
    }
    if (!(value instanceof Tree.Mapping mapping)) {
      return "";
    }
    var meant =
        mapping.entries().stream()
            .map(entry -> entry.key().text())
            .flatMap(inner -> starts(property).map(start -> start + "-" + inner))
            .filter(this::exists)
            .limit(3)
            .toList();
    return Nearness.didYouMean(meant.isEmpty() ? taking(mapping) : meant);
  }

  /** Returns the keys of facts that have all keys of the mapping. */
  private List<String> taking(Tree.Mapping mapping) {
    return vocabulary.properties(ClassIris.COMPONENT).stream()
        .filter(property -> property.form() == Form.FACT && !mapping.entries().isEmpty())
        .filter(
            property ->
                mapping.entries().stream()
                    .allMatch(
                        entry ->
                            vocabulary
                                .property(property.range().orElseThrow(), entry.key().text())
                                .isPresent()))
        .map(Property::key)
        .limit(2)
        .toList();
  }

  private static Stream<String> starts(Property property) {
    return Stream.concat(Stream.of(property.key()), property.aliases().stream());
  }

  private boolean exists(String key) {
    return vocabulary.classes().stream()
        .anyMatch(
            type ->
                vocabulary.property(type, key).filter(one -> one.key().equals(key)).isPresent());
  }

  private String elsewhere(String key) {
    var owners = classes.withKey(key);
    return owners.isEmpty() ? "" : "; it is a key of " + String.join(", ", owners);
  }
}
