package dev.plumbline.lift.catalogue;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.resolve.ConstantReader;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Reads what only technologies say: what they are, their images and their releases. */
final class TechnologyReader {
  private static final Node RELEASE = Arch.term("release");
  private static final Node CYCLE = Arch.term("cycle");
  private static final String RELEASE_CLASS = Arch.iri("Release");
  private static final Pattern CYCLE_NAME = Pattern.compile("[0-9][0-9A-Za-z._-]{0,40}");
  private static final Pattern IMAGE =
      Pattern.compile("[a-z0-9][a-z0-9._-]*(?::[0-9]{1,5}(?=/))?(?:/[a-z0-9][a-z0-9._-]*+)*+");

  /** Names of settings and what may follow them; nothing that is slow to match. */
  private static final Pattern SETTINGS = Pattern.compile("[A-Za-z0-9_.=| -]{1,300}");

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Said said;
  private final Written written;
  private final ConstantReader constants;
  private final Likeness likeness;
  private final Superclasses superclasses;
  private final Map<String, Node> images = new HashMap<>();

  TechnologyReader(
      Vocabulary vocabulary,
      Problems problems,
      Said said,
      ConstantReader constants,
      Likeness likeness) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.said = said;
    this.written = new Written(problems);
    this.constants = constants;
    this.likeness = likeness;
    this.superclasses = new Superclasses(vocabulary);
  }

  /** Reads a key; returns false for one whose values are like those of other entries. */
  boolean read(Entry entry, Property property, Tree.Entry key) {
    switch (property.key()) {
      case "is" -> written.list(key).forEach(text -> is(entry, text));
      case "images", "checked-images" ->
          written.list(key).forEach(text -> image(entry, property, text));
      case "releases" -> releases(entry, key);
      case "asks-when-told" -> settings(entry, property, key);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void is(Entry entry, Tree.Scalar text) {
    var type = superclasses.find(text.text());
    if (type.isPresent()) {
      said.add(entry.subject(), Arch.term("provides"), NodeFactory.createURI(type.get()));
      return;
    }
    var technology = vocabulary.term(ClassIris.TECHNOLOGY, text.text());
    if (technology.isPresent()) {
      likeness.add(entry, NodeFactory.createURI(technology.get().iri()), text);
      return;
    }
    var meant = vocabulary.meantTerm(ClassIris.COMPONENT_KIND, text.text()).map(Term::notation);
    var names = new ArrayList<>(superclasses.names());
    vocabulary.terms(ClassIris.TECHNOLOGY).forEach(term -> names.add(term.notation()));
    problems.add(
        Mistake.INVALID_VALUE,
        text.at(),
        Quotes.of(text.text())
            + " is no kind of component and no technology"
            + meant
                .map(name -> Nearness.didYouMean(java.util.List.of(name)))
                .orElseGet(() -> nearest(text.text(), names)));
  }

  private static String nearest(String text, ArrayList<String> names) {
    var near = Nearness.suggestion(text, names, 2);
    return near.isEmpty() ? "; expected one such as service, database or broker" : near;
  }

  private void image(Entry entry, Property property, Tree.Scalar text) {
    var name = text.text().strip();
    if (!IMAGE.matcher(name).matches()) {
      problems.add(
          Mistake.INVALID_VALUE,
          text.at(),
          Quotes.of(name)
              + " is no name of a container image; expected one without its tag, such as"
              + " registry.acme.example/bus");
      return;
    }
    var owner = vocabulary.ofImage(name).map(Term::iri);
    var first = images.putIfAbsent(name, entry.subject());
    var other = owner.or(() -> Optional.ofNullable(first).map(Node::getURI));
    if (other.filter(iri -> !iri.equals(entry.subject().getURI())).isPresent()) {
      var notation = vocabulary.notation(other.get()).orElse(other.get());
      problems.add(
          Mistake.NAME_TAKEN,
          text.at(),
          "the image " + Quotes.of(name) + " is one of " + notation + " already");
      return;
    }
    said.add(entry.subject(), NodeFactory.createURI(property.iri()), name);
  }

  private void settings(Entry entry, Property property, Tree.Entry key) {
    written
        .one(key)
        .ifPresent(
            text -> {
              if (SETTINGS.matcher(text.text()).matches()) {
                said.add(entry.subject(), NodeFactory.createURI(property.iri()), text.text());
              } else {
                problems.add(
                    Mistake.INVALID_VALUE,
                    text.at(),
                    Quotes.of(text.text())
                        + " names no settings; expected their names with | between them, such as"
                        + " BUS_USER|BUS_PASSWORD");
              }
            });
  }

  private void releases(Entry entry, Tree.Entry key) {
    if (!(key.value() instanceof Tree.Mapping releases)) {
      written.wrong(key, key.value(), "release cycles and their ends, such as {\"3\": 2027-06-30}");
      return;
    }
    for (var release : releases.entries()) {
      var cycle = release.key().text();
      if (!CYCLE_NAME.matcher(cycle).matches()) {
        problems.add(
            Mistake.INVALID_VALUE,
            release.key().at(),
            Quotes.of(cycle)
                + " is no release cycle; expected the first parts of version numbers, such as 3.4");
      } else {
        release(entry, cycle, release);
      }
    }
  }

  private void release(Entry entry, String cycle, Tree.Entry release) {
    var known =
        vocabulary
            .release(entry.subject().getURI(), cycle)
            .map(NodeFactory::createURI)
            .filter(node -> said.about(node).isEmpty())
            .filter(node -> isCycle(node, cycle));
    var node = known.orElseGet(() -> node(entry, cycle));
    if (known.isEmpty()) {
      said.add(node, StandardTerms.TYPE, NodeFactory.createURI(RELEASE_CLASS));
      said.add(node, CYCLE, cycle);
      said.add(entry.subject(), RELEASE, node);
    }
    if (release.value() instanceof Tree.Mapping facts) {
      facts.entries().forEach(fact -> fact(node, fact));
    } else if (!(release.value() instanceof Tree.Scalar nothing && nothing.isEmpty())) {
      end(node, release);
    }
  }

  private boolean isCycle(Node release, String cycle) {
    return vocabulary.statements(release.getURI()).stream()
        .anyMatch(
            triple ->
                triple.getPredicate().equals(CYCLE)
                    && triple.getObject().getLiteralLexicalForm().equals(cycle));
  }

  private static Node node(Entry entry, String cycle) {
    var technology = entry.subject().getURI();
    var name = technology.substring(technology.lastIndexOf('/') + 1);
    var own = entry.catalogue().terms().technology(name);
    return NodeFactory.createURI(own + "/" + cycle);
  }

  private void fact(Node release, Tree.Entry fact) {
    if (vocabulary.entryKey(RELEASE_CLASS, fact.key().text()).isPresent()) {
      end(release, fact);
    } else {
      var known = vocabulary.entryKeys(RELEASE_CLASS).stream().map(Property::key).toList();
      problems.add(
          Mistake.UNKNOWN_KEY,
          fact.key().at(),
          "unknown key "
              + Quotes.of(fact.key().text())
              + " in a release; expected "
              + String.join(", ", known));
    }
  }

  private void end(Node release, Tree.Entry written) {
    var property = vocabulary.entryKey(RELEASE_CLASS, "end-of-life").orElseThrow();
    this.written
        .one(written)
        .flatMap(text -> constants.read(property, text))
        .ifPresent(value -> said.add(release, NodeFactory.createURI(property.iri()), value.node()));
  }
}
