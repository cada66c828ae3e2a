package dev.plumbline.lift.catalogue;

import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.ontology.OwnTerms;
import dev.plumbline.rdf.Arch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sections of a catalogue. */
enum Section {
  TECHNOLOGIES("technologies", "technology", ClassIris.TECHNOLOGY, "is"),
  PROTOCOLS("protocols", "protocol", ClassIris.PROTOCOL, "is"),
  KINDS("kinds", "kind", ClassIris.COMPONENT_KIND, "is"),
  DATA_CLASSES("data-classes", "class of data", Arch.iri("Classification"), "is"),
  KEYS("keys", "key", "https://plumbline.dev/meta#Key", "type");

  private final String key;
  private final String noun;
  private final String classIri;
  private final String shorthand;

  Section(String key, String noun, String classIri, String shorthand) {
    this.key = key;
    this.noun = noun;
    this.classIri = classIri;
    this.shorthand = shorthand;
  }

  static Optional<Section> of(String key) {
    return Arrays.stream(values()).filter(section -> section.key.equals(key)).findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(section -> section.key).toList();
  }

  /** Returns how the section is written. */
  String key() {
    return key;
  }

  /** Returns what a message calls an entry. */
  String noun() {
    return noun;
  }

  /** Returns the class of its entries, which is also the list that they are members of. */
  String classIri() {
    return classIri;
  }

  /** Returns the key that a bare value in the place of an entry stands for. */
  String shorthand() {
    return shorthand;
  }

  /** Returns the IRI of an entry with this name. */
  String iri(OwnTerms terms, String name) {
    return switch (this) {
      case TECHNOLOGIES -> terms.technology(name);
      case PROTOCOLS -> terms.protocol(name);
      case KINDS -> terms.type(name);
      case DATA_CLASSES, KEYS -> terms.term(name);
    };
  }
}
