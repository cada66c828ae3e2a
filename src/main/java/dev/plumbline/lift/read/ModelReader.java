package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassHierarchy;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.ElementIds;
import dev.plumbline.lift.outline.Iris;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.TypeNames;
import dev.plumbline.lift.source.SourceDocument;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the tree of a model into an outline: elements, what is stated of them, and flows. */
final class ModelReader {
  private static final String ID = "id";
  private static final String REPLICAS = Arch.iri("replicas");
  private static final String SCALING = Arch.iri("Scaling");

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final ClassHierarchy classes;
  private final ModelKeys keys;
  private final FactReader facts;
  private final FlowReader flows;
  private final WrittenForms forms;
  private final OutlineBuilder outline;

  ModelReader(
      Vocabulary vocabulary, Problems problems, ClassHierarchy classes, OutlineBuilder outline) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.classes = classes;
    this.keys = new ModelKeys(vocabulary, problems, classes);
    this.facts = new FactReader(vocabulary, problems, keys, outline::isImported);
    this.flows = new FlowReader(vocabulary, problems, facts);
    this.forms = new WrittenForms(vocabulary);
    this.outline = outline;
  }

  /** Reads what a mapping says of an element that is in the outline. */
  void describe(StatedElement element, Tree.Mapping mapping) {
    var overlay = new ArrayList<Tree.Entry>();
    for (var entry : mapping.entries()) {
      var key = entry.key().text();
      if (key.equals(SourceDocument.IMPORTED)) {
        outline.importedFrom(element, ((Tree.Scalar) entry.value()).text());
      } else if (ModelKeys.isExtension(key)) {
        element.facts().extend(entry);
      } else if (isOverlay(element, key)) {
        overlay.add(entry);
        own(key).ifPresent(property -> state(element, property, entry));
      } else {
        var placed = keys.placed(entry, element.classIri());
        keys.find(placed, element.classIri(), classes.noun(element.classIri()))
            .ifPresent(property -> state(element, property, placed));
      }
    }
    if (!overlay.isEmpty()) {
      outline.addOverlay(element, new Tree.Mapping(overlay, mapping.at()));
    }
  }

  /** What an environment says, and not of itself alone, it says of the system. */
  private boolean isOverlay(StatedElement element, String key) {
    return element.classIri().equals(ClassIris.ENVIRONMENT)
        && vocabulary
            .key(ClassIris.SYSTEM, key)
            .filter(property -> !classes.isOn(property, ClassIris.ENVIRONMENT))
            .isPresent();
  }

  /** Returns what the key says of the environment itself, if anything. */
  private Optional<Property> own(String key) {
    return vocabulary
        .key(ClassIris.ENVIRONMENT, key)
        .filter(property -> classes.isOn(property, ClassIris.ENVIRONMENT));
  }

  private void state(StatedElement element, Property property, Tree.Entry entry) {
    if (property.structural()) {
      return;
    }
    if (property.form() == Form.FLOWS) {
      outline.addFlows(flows.read(element.system(), entry.value()));
    } else if (property.iri().equals(REPLICAS) && range(entry.value()).isPresent()) {
      scaled(element, property, entry.key(), range(entry.value()).get());
    } else if (property.form() != Form.ELEMENTS || facts.isAbsence(property, entry.value())) {
      facts.read(property, entry, element.facts());
    } else if (entry.value() instanceof Tree.Mapping mapping) {
      mapping.entries().forEach(member -> member(element, property, member.key(), member.value()));
    } else if (entry.value() instanceof Tree.Sequence sequence) {
      sequence.items().forEach(item -> item(element, property, item));
    } else if (!((Tree.Scalar) entry.value()).isEmpty()) {
      item(element, property, entry.value());
    }
  }

  private Optional<Tree.Mapping> range(Tree value) {
    return forms.mapping(SCALING, value);
  }

  /** From three to twelve replicas are three at least, and scaling between the two. */
  private void scaled(
      StatedElement element, Property replicas, Tree.Scalar key, Tree.Mapping range) {
    facts.read(replicas, new Tree.Entry(key, range.get("min").orElseThrow()), element.facts());
    vocabulary
        .property(element.classIri(), "scaling")
        .ifPresent(scaling -> facts.read(scaling, new Tree.Entry(key, range), element.facts()));
  }

  private void item(StatedElement owner, Property section, Tree item) {
    var classIri = range(section);
    if (item instanceof Tree.Scalar scalar) {
      if (isText(classIri)) {
        member(owner, section, madeId(owner, classIri, scalar.text(), scalar.at()), scalar);
      } else {
        member(owner, section, scalar, new Tree.Scalar("", scalar.at()));
      }
    } else if (item instanceof Tree.Mapping mapping) {
      listed(owner, section, mapping);
    } else {
      problems.add(
          Mistake.INVALID_VALUE,
          item.at(),
          Quotes.of(section.key()) + " takes mappings, found a list in the list");
    }
  }

  private boolean isText(String classIri) {
    return vocabulary.shorthand(classIri).filter(one -> one.form() == Form.TEXT).isPresent();
  }

  /** Reads {@code - id: {…}}, or a mapping that may name its id among its facts. */
  private void listed(StatedElement owner, Property section, Tree.Mapping mapping) {
    var classIri = range(section);
    var entries = mapping.entries();
    if (entries.size() == 1
        && !entries.get(0).key().text().equals(ID)
        && vocabulary.property(classIri, entries.get(0).key().text()).isEmpty()) {
      member(owner, section, entries.get(0).key(), entries.get(0).value());
      return;
    }
    var rest = entries.stream().filter(entry -> !entry.key().text().equals(ID)).toList();
    var id = mapping.get(ID).filter(Tree.Scalar.class::isInstance).map(Tree.Scalar.class::cast);
    member(
        owner,
        section,
        id.orElseGet(() -> madeId(owner, classIri, naming(classIri, mapping), mapping.at())),
        new Tree.Mapping(rest, mapping.at(), mapping.via()));
  }

  /** Returns the text that names an element without an id: its name, its text, or all it says. */
  private String naming(String classIri, Tree.Mapping mapping) {
    var shorthand = vocabulary.shorthand(classIri).map(Property::key);
    var named =
        mapping
            .get("name")
            .or(() -> shorthand.flatMap(mapping::get))
            .filter(Tree.Scalar.class::isInstance)
            .map(tree -> ((Tree.Scalar) tree).text());
    return named.orElseGet(() -> firstValues(classIri, mapping));
  }

  /** Returns the first two values in the order of the vocabulary that are the class's own. */
  private String firstValues(String classIri, Tree.Mapping mapping) {
    return vocabulary.properties(classIri).stream()
        .filter(property -> vocabulary.property(ClassIris.ELEMENT, property.key()).isEmpty())
        .flatMap(property -> mapping.get(property.key()).stream())
        .filter(Tree.Scalar.class::isInstance)
        .map(tree -> ((Tree.Scalar) tree).text())
        .limit(2)
        .collect(Collectors.joining(" "));
  }

  /** Makes an id from a text that no other element has. */
  private Tree.Scalar madeId(StatedElement owner, String classIri, String text, Location at) {
    var slug = ElementIds.slug(text);
    var first = Iris.element(owner.system().node(), TypeNames.of(classIri), List.of(slug));
    var id = new Tree.Scalar(slug, at);
    while (outline.elements().has(owner.system(), classIri, path(owner, classIri, id))) {
      id = new Tree.Scalar(slug + '-' + outline.next(first), at);
    }
    return id;
  }

  private void member(StatedElement owner, Property section, Tree.Scalar id, Tree value) {
    describe(member(owner, section, id), value, id);
  }

  /** Returns the element with this id of a section, of which nothing is stated yet if it is new. */
  StatedElement member(StatedElement owner, Property section, Tree.Scalar id) {
    var classIri = range(section);
    ElementIds.check(id, classIri, problems);
    var linked =
        classIri.equals(ClassIris.COMPONENT) ? outline.linked(id) : Optional.<StatedElement>empty();
    if (linked.isPresent()) {
      return linked.get();
    }
    var element =
        outline.elements().element(owner.system(), classIri, path(owner, classIri, id), id.at());
    place(owner, section, element, id.at());
    return element;
  }

  private void describe(StatedElement element, Tree value, Tree.Scalar id) {
    if (value instanceof Tree.Mapping mapping) {
      describe(element, mapping);
    } else if (value instanceof Tree.Scalar scalar && scalar.isEmpty()) {
      return;
    } else if (outline.isOverlay() && isNone(value)) {
      outline.remove(element);
    } else {
      var place = Quotes.of(id.text());
      facts
          .shorthand(element.classIri(), place, value)
          .ifPresent(stated -> facts.addAll(element.facts(), stated));
    }
  }

  private static boolean isNone(Tree value) {
    return value instanceof Tree.Scalar scalar && scalar.text().equalsIgnoreCase("none");
  }

  /**
   * An element inside another has the path of that one before its id; but a component keeps its
   * path whatever boundary it is put into.
   */
  private static List<String> path(StatedElement owner, String classIri, Tree.Scalar id) {
    boolean put =
        owner.classIri().equals(ClassIris.BOUNDARY) && classIri.equals(ClassIris.COMPONENT);
    if (owner.classIri().equals(ClassIris.SYSTEM) || put) {
      return List.of(id.text());
    }
    var path = new ArrayList<>(owner.path());
    path.add(id.text());
    return path;
  }

  private void place(StatedElement owner, Property section, StatedElement element, Location at) {
    if (owner.classIri().equals(ClassIris.SYSTEM)) {
      return;
    }
    boolean elsewhere =
        element.placements().stream().anyMatch(placement -> placement.container() != owner);
    if (elsewhere) {
      problems.add(
          Mistake.CONTRADICTION,
          at,
          Quotes.of(element.id())
              + " is described inside "
              + Quotes.of(owner.id())
              + " here and inside "
              + Quotes.of(element.placements().get(0).container().id())
              + " in "
              + element.placements().get(0).at(),
          "give the two different ids, or describe it once");
    } else if (element.placements().isEmpty()) {
      element.placements().add(new StatedElement.Placement(owner, at, Optional.of(section)));
    }
  }

  /** Returns the class of a section's elements. */
  private static String range(Property section) {
    return section
        .range()
        .orElseThrow(() -> new IllegalStateException(section.key() + " has no range"));
  }
}
