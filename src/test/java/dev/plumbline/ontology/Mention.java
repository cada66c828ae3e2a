package dev.plumbline.ontology;

import dev.plumbline.rdf.Arch;
import java.util.function.Predicate;

/**
 * A name that a description gives where its format asks for an image, a technology, a protocol or a
 * type of cloud resource.
 */
record Mention(Sort sort, String name) {
  /** What the place asks for. */
  enum Sort {
    IMAGE,
    TECHNOLOGY,
    PROTOCOL,
    RESOURCE
  }

  /** Returns whether the catalogue knows it, or each name that it holds. */
  boolean isKnown(Vocabulary vocabulary) {
    return switch (sort) {
      case IMAGE -> vocabulary.image(name).isPresent();
      case RESOURCE -> ResourceTypes.technology(name).isPresent();
      case TECHNOLOGY -> all(text -> isTechnology(vocabulary, text));
      case PROTOCOL -> all(text -> isProtocol(vocabulary, text));
    };
  }

  private boolean all(Predicate<String> known) {
    return NameList.of(name, known).stream().allMatch(known);
  }

  /** Other tools name a sort of component, or how it is called, where they ask for technology. */
  private static boolean isTechnology(Vocabulary vocabulary, String text) {
    return vocabulary.technology(text).isPresent()
        || isOneOf(vocabulary, "ComponentKind", text)
        || isOneOf(vocabulary, "BoundaryType", text)
        || isOneOf(vocabulary, "Protocol", text);
  }

  /** What is called is often named in place of the way to call it. */
  private static boolean isProtocol(Vocabulary vocabulary, String text) {
    return isOneOf(vocabulary, "Protocol", text) || vocabulary.technology(text).isPresent();
  }

  private static boolean isOneOf(Vocabulary vocabulary, String list, String text) {
    return vocabulary.term(Arch.NAMESPACE + list, text).isPresent();
  }
}
