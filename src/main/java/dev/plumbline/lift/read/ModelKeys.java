package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassHierarchy;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.Optional;

/** Finds what keys mean; an unknown one is a problem, with the nearest known key. */
final class ModelKeys {
  /** The key for the format that a document is imported from; only importers write it. */
  static final String IMPORTED = "x-imported";

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
   * Returns what a key means on a class. A key that it does not have is a problem, unless it is an
   * extension.
   *
   * @param place what the key is in, as a message names it, such as {@code a flow}
   */
  Optional<Property> find(Tree.Scalar key, String classIri, String place) {
    var property = vocabulary.property(classIri, key.text());
    if (property.isEmpty() && !isExtension(key.text())) {
      unknown(key, classIri, place);
    }
    return property;
  }

  private void unknown(Tree.Scalar key, String classIri, String place) {
    var known = new ArrayList<String>();
    for (var property : vocabulary.properties(classIri)) {
      known.add(property.key());
      known.addAll(property.aliases());
    }
    var suggestion = Nearness.suggestion(key.text(), known, 2);
    var message = "unknown key " + Quotes.of(key.text()) + " in " + place;
    problems.add(
        Mistake.UNKNOWN_KEY,
        key.at(),
        message + (suggestion.isEmpty() ? elsewhere(key.text()) : suggestion));
  }

  private String elsewhere(String key) {
    var owners = classes.withKey(key);
    return owners.isEmpty() ? "" : "; it is a key of " + String.join(", ", owners);
  }
}
