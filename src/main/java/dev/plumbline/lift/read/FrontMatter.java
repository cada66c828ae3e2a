package dev.plumbline.lift.read;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.prose.ValueFit;
import dev.plumbline.message.Nearness;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells in front matter what is of the model from what other programs read there. What is spelt
 * much like a key of the model stays, so that the mistake is told.
 */
final class FrontMatter {
  private static final Set<String> OF_FILE = Set.of("system", "include", "vars");

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final ValueFit fit;

  FrontMatter(Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.fit = new ValueFit(vocabulary);
  }

  /**
   * Returns the part of a document's root that is of the model, and notes the rest.
   *
   * @param classIri the class of the element that the document describes
   */
  Tree.Mapping own(Document document, Tree.Mapping root, String classIri) {
    if (document.role() != Document.Role.SHARED) {
      return root;
    }
    var own = new ArrayList<Tree.Entry>();
    var foreign = new ArrayList<Tree.Scalar>();
    for (var entry : root.entries()) {
      if (isOwn(entry, classIri)) {
        own.add(entry);
      } else {
        foreign.add(entry.key());
      }
    }
    if (foreign.isEmpty()) {
      return root;
    }
    note(foreign);
    return new Tree.Mapping(own, root.at(), root.via());
  }

  private void note(List<Tree.Scalar> keys) {
    var names = keys.stream().map(Tree.Scalar::text).collect(Collectors.joining(", "));
    problems.note(keys.get(0).at(), "front matter that is not of the model: " + names);
  }

  private boolean isOwn(Tree.Entry entry, String classIri) {
    var key = entry.key().text();
    if (OF_FILE.contains(key) || ModelKeys.isExtension(key)) {
      return true;
    }
    var property = vocabulary.key(classIri, key);
    if (property.isPresent()) {
      return !SiteKeys.isOne(key) || fit.fits(property.get(), entry.value());
    }
    return !SiteKeys.isOne(key) && isMeant(key, entry.value(), classIri);
  }

  /** Returns whether a key that is none was likely meant to be one of the model. */
  private boolean isMeant(String key, Tree value, String classIri) {
    var known = new ArrayList<String>(OF_FILE);
    for (var property : vocabulary.properties(classIri)) {
      known.add(property.key());
      known.addAll(property.aliases());
    }
    return Nearness.isNear(key, known)
        || value instanceof Tree.Mapping
            && vocabulary.meantKey(classIri, key).filter(FrontMatter::isSection).isPresent();
  }

  private static boolean isSection(Property property) {
    return property.form() == Form.ELEMENTS || property.form() == Form.FLOWS;
  }
}
