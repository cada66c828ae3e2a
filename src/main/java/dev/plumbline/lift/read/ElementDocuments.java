package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.TypeNames;
import dev.plumbline.lift.source.SystemKey;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Recognises documents that describe one element, such as {@code component: order-api}. */
final class ElementDocuments {
  private final Map<String, Property> sections;

  ElementDocuments(Vocabulary vocabulary) {
    this.sections =
        vocabulary.properties(ClassIris.SYSTEM).stream()
            .filter(property -> property.form() == Form.ELEMENTS)
            .collect(
                Collectors.toMap(
                    property -> TypeNames.of(property.range().orElseThrow()),
                    property -> property,
                    (first, second) -> first));
  }

  /**
   * A document about one element.
   *
   * @param section the section to which it belongs
   * @param id the id by which the document names it
   * @param facts what else the document states
   */
  record About(Property section, Tree.Scalar id, Tree.Mapping facts) {
    String classIri() {
      return section.range().orElseThrow();
    }

    About with(Tree.Mapping otherFacts) {
      return new About(section, id, otherFacts);
    }
  }

  /** Returns the element that the root of a document names as its subject. */
  Optional<About> of(Tree.Mapping root) {
    return root.entries().stream()
        .filter(entry -> sections.containsKey(entry.key().text()))
        .filter(entry -> entry.value() instanceof Tree.Scalar id && !id.isEmpty())
        .findFirst()
        .map(entry -> about(root, entry));
  }

  private About about(Tree.Mapping root, Tree.Entry named) {
    var rest =
        root.entries().stream()
            .filter(entry -> entry != named && !isOfFile(entry.key().text()))
            .toList();
    return new About(
        sections.get(named.key().text()),
        (Tree.Scalar) named.value(),
        new Tree.Mapping(rest, root.at(), root.via()));
  }

  /** Returns whether the key is about the file, and says nothing of the element. */
  static boolean isOfFile(String key) {
    return List.of(SystemKey.NAME, "include", "sources", "vars", "model", "catalogue")
        .contains(key);
  }
}
