package dev.plumbline.lift.catalogue;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.resolve.ConstantReader;
import dev.plumbline.lift.resolve.Value;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;

/** Reads what the entries of catalogues say, those of keys apart. */
final class EntryReader {
  private static final Node OPTIONAL_ENCRYPTION = Arch.term("optionalEncryption");

  /** What may be added to a technology that comes with Plumbline. */
  private static final List<String> ADDED =
      List.of("names", "images", "checked-images", "resources", "releases");

  private static final Set<String> OF_MODELS = Set.of("port", "ports");

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Said said;
  private final Written written;
  private final ConstantReader constants;
  private final TechnologyReader technologies;
  private final Likeness likeness;

  EntryReader(Vocabulary vocabulary, Problems problems, Said said) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.said = said;
    this.written = new Written(problems);
    this.constants = new ConstantReader(vocabulary, problems);
    this.likeness = new Likeness(vocabulary, problems, said);
    this.technologies = new TechnologyReader(vocabulary, problems, said, constants, likeness);
  }

  void read(List<Entry> entries) {
    for (var entry : entries) {
      if (entry.section() != Section.KEYS) {
        entry.keys().forEach(key -> read(entry, key));
        checkWhatItIs(entry);
      }
    }
    likeness.complete();
  }

  private void checkWhatItIs(Entry entry) {
    boolean needed = entry.section() == Section.KINDS || entry.section() == Section.DATA_CLASSES;
    if (needed && entry.get("is").isEmpty()) {
      var example = entry.section() == Section.KINDS ? "service" : "confidential";
      problems.add(
          Mistake.INVALID_VALUE,
          entry.name().at(),
          "%s does not say which %s of Plumbline it is; write \"is\", as in is: %s"
              .formatted(Quotes.of(entry.name().text()), entry.section().noun(), example));
    }
  }

  private void read(Entry entry, Tree.Entry key) {
    var property = vocabulary.entryKey(entry.section().classIri(), key.key().text());
    if (property.isEmpty()) {
      unknown(entry.section(), key.key());
    } else if (entry.shipped() && !ADDED.contains(property.get().key())) {
      problems.add(
          Mistake.NAME_TAKEN,
          key.key().at(),
          "%s is a technology of Plumbline already, to which a catalogue adds %s; to define one"
                  .formatted(Quotes.of(entry.name().text()), String.join(", ", ADDED))
              + " of your own, choose another name");
    } else {
      read(entry, property.get(), key);
    }
  }

  private void unknown(Section section, Tree.Scalar key) {
    problems.add(
        Mistake.UNKNOWN_KEY,
        key.at(),
        "unknown key " + Quotes.of(key.text()) + " in a " + section.noun() + remedy(section, key));
  }

  private String remedy(Section section, Tree.Scalar key) {
    if (section == Section.TECHNOLOGIES && OF_MODELS.contains(key.text())) {
      return "; a port is stated of a protocol";
    }
    var known = vocabulary.entryKeys(section.classIri()).stream().map(Property::key).toList();
    var near = Nearness.suggestion(key.text(), known, 2);
    if (!near.isEmpty()) {
      return near;
    }
    boolean isFact =
        section == Section.KINDS && vocabulary.key(ClassIris.COMPONENT, key.text()).isPresent();
    return isFact
        ? "; what all components of a kind state goes under \"kinds\" of a model"
        : "; expected " + String.join(", ", known);
  }

  private void read(Entry entry, Property property, Tree.Entry key) {
    switch (property.iri()) {
      case "https://plumbline.dev/meta#names" -> {} // read with the declarations
      case "https://plumbline.dev/meta#description" ->
          written
              .one(key)
              .ifPresent(text -> said.add(entry.subject(), RDFS.comment.asNode(), text.text()));
      case "https://plumbline.dev/meta#broader",
          "https://plumbline.dev/meta#like",
          "https://plumbline.dev/meta#standsFor" ->
          written
              .one(key)
              .flatMap(text -> constants.read(property, text).map(Value::node))
              .ifPresent(node -> likeness.add(entry, node, (Tree.Scalar) key.value()));
      case "https://plumbline.dev/ns#encrypted" -> encrypted(entry, key);
      case "https://plumbline.dev/ns#defaultPort" -> port(entry, property, key);
      default -> {
        if (entry.section() != Section.TECHNOLOGIES || !technologies.read(entry, property, key)) {
          values(entry, property, key);
        }
      }
    }
  }

  private void values(Entry entry, Property property, Tree.Entry key) {
    var texts = property.many() ? written.list(key) : written.one(key).stream().toList();
    for (var text : texts) {
      if (property.form() == Form.TEXT) {
        said.add(entry.subject(), node(property), text.text());
      } else {
        constants
            .read(property, text)
            .ifPresent(value -> said.add(entry.subject(), node(property), value.node()));
      }
    }
  }

  private static Node node(Property property) {
    return NodeFactory.createURI(property.iri());
  }

  private void encrypted(Entry entry, Tree.Entry key) {
    var encrypted = Arch.term("encrypted");
    written
        .one(key)
        .ifPresent(
            text -> {
              switch (text.text().strip()) {
                case "always", "yes", "true" -> said.add(entry.subject(), encrypted, true);
                case "never", "no", "false" -> said.add(entry.subject(), encrypted, false);
                case "optional" -> {
                  said.add(entry.subject(), encrypted, false);
                  said.add(entry.subject(), OPTIONAL_ENCRYPTION, true);
                }
                default ->
                    problems.add(
                        Mistake.INVALID_VALUE,
                        text.at(),
                        Quotes.of(text.text())
                            + " is no value of \"encrypted\"; expected always, optional or never");
              }
            });
  }

  /** A port leads to one protocol, so that one that is taken cannot be claimed. */
  private void port(Entry entry, Property property, Tree.Entry key) {
    var written = this.written.one(key);
    if (written.isEmpty()) {
      return;
    }
    var text = written.get().text().strip();
    if (!text.matches("[0-9]{1,5}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > 65535) {
      problems.add(
          Mistake.INVALID_VALUE,
          written.get().at(),
          Quotes.of(text) + " is no port; expected a number from 1 to 65535");
      return;
    }
    var other = vocabulary.protocolOn(Integer.parseInt(text));
    if (other.isPresent()) {
      problems.add(
          Mistake.NAME_TAKEN,
          written.get().at(),
          "the port %s is that of %s already; leave it out"
              .formatted(text, other.get().notation()));
      return;
    }
    constants
        .read(property, written.get())
        .ifPresent(value -> said.add(entry.subject(), node(property), value.node()));
  }
}
