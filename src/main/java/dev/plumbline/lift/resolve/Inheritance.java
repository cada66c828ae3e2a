package dev.plumbline.lift.resolve;

import dev.plumbline.document.Tree;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.Content;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.Statement;
import dev.plumbline.lift.outline.StatementList;
import dev.plumbline.lift.outline.StatementOverlay;
import dev.plumbline.lift.outline.TypeNames;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds to what elements state what they inherit: from their kinds first, then from their
 * containers, from the inside out, and last from the system.
 */
final class Inheritance {
  private static final String TARGETS = Arch.iri("targets");

  private final Vocabulary vocabulary;
  private final Kinds kinds;
  private final Map<StatedElement, StatementList> effective = new HashMap<>();
  private final Map<StatedElement, Map<String, List<Statement>>> inheritable = new HashMap<>();
  private final Map<StatedElement, List<Statement>> ofKinds = new HashMap<>();

  Inheritance(Vocabulary vocabulary, Lookup lookup) {
    this.vocabulary = vocabulary;
    this.kinds = lookup.kinds();
  }

  /** Returns what is stated of each element and flow, with what they inherit. */
  Map<StatedElement, StatementList> of(List<StatedElement> elements, List<StatedElement> flows) {
    var stated = new LinkedHashMap<StatedElement, StatementList>();
    elements.forEach(element -> stated.put(element, of(element)));
    flows.forEach(flow -> stated.put(flow, of(flow)));
    return stated;
  }

  /** Returns what holds of an element; inherited statements say where they come from. */
  private StatementList of(StatedElement element) {
    return switch (element.classIri()) {
      case ClassIris.COMPONENT, ClassIris.BOUNDARY -> effective(element);
      case ClassIris.FLOW -> flow(element);
      default -> element.facts();
    };
  }

  private StatementList flow(StatedElement element) {
    if (inheritable(element.system(), element.system().facts(), ClassIris.FLOW).isEmpty()) {
      return element.facts();
    }
    var facts = element.facts().copy();
    inheritFromSystem(element, facts);
    return facts;
  }

  private StatementList effective(StatedElement element) {
    var known = effective.get(element);
    if (known != null) {
      return known;
    }
    var facts = element.facts().copy();
    if (element.classIri().equals(ClassIris.COMPONENT)) {
      kinds.of(element).own().forEach(kind -> inheritFromKind(element, facts, kind));
    }
    for (var placement : element.placements()) {
      var container = placement.container();
      var how = TypeNames.of(container.classIri()) + ' ' + container.id();
      var via = new Tree.Via(how, placement.at());
      inherit(facts, inheritable(container, effective(container), element.classIri()), via);
    }
    inheritFromSystem(element, facts);
    effective.put(element, facts);
    return facts;
  }

  private void inheritFromSystem(StatedElement element, StatementList facts) {
    var system = element.system();
    var via = new Tree.Via("system " + system.id(), element.at());
    inherit(facts, inheritable(system, system.facts(), element.classIri()), via);
  }

  /** Returns the statements of a source that all elements of a class inherit. */
  private List<Statement> inheritable(StatedElement source, StatementList facts, String classIri) {
    return inheritable
        .computeIfAbsent(source, key -> new HashMap<>())
        .computeIfAbsent(
            classIri,
            type ->
                facts.all().stream()
                    .filter(statement -> statement.property().inherited())
                    .filter(statement -> isKeyOf(type, statement.property()))
                    .toList());
  }

  private void inheritFromKind(StatedElement element, StatementList facts, StatedElement kind) {
    var forMembers = ofKinds.computeIfAbsent(kind, this::forMembers);
    inherit(facts, forMembers, new Tree.Via("kind " + kind.id(), element.at()));
  }

  /** A kind keeps what any element says of itself, such as its description. */
  private List<Statement> forMembers(StatedElement kind) {
    return kind.facts().all().stream()
        .filter(statement -> isForMembers(statement.property()))
        .toList();
  }

  private boolean isForMembers(Property property) {
    return isKeyOf(ClassIris.COMPONENT, property)
        && !property.iri().equals(Arch.IN.getURI())
        && (property.inherited()
            || vocabulary.property(ClassIris.ELEMENT, property.key()).isEmpty());
  }

  private boolean isKeyOf(String classIri, Property property) {
    return vocabulary
        .property(classIri, property.key())
        .filter(found -> found.iri().equals(property.iri()))
        .isPresent();
  }

  /** Returns whether an element states the fact among its targets, which are its own statement. */
  private static boolean isAmongTargets(StatementList facts, Property property) {
    return facts
        .get(TARGETS)
        .map(Statement::content)
        .filter(Content.Group.class::isInstance)
        .map(Content.Group.class::cast)
        .flatMap(targets -> targets.facts().get(property.iri()))
        .isPresent();
  }

  private void inherit(StatementList facts, List<Statement> inheritable, Tree.Via via) {
    for (var statement : inheritable) {
      if (isAmongTargets(facts, statement.property())) {
        continue;
      }
      var lower = statement.withVia(via);
      var own = facts.get(statement.property().iri());
      facts.put(own.isPresent() ? StatementOverlay.overlay(own.get(), lower) : lower);
    }
  }
}
