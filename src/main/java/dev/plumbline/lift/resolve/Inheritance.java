package dev.plumbline.lift.resolve;

import dev.plumbline.document.Tree;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.Statement;
import dev.plumbline.lift.outline.StatementList;
import dev.plumbline.lift.outline.StatementOverlay;
import dev.plumbline.lift.outline.TypeNames;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What elements are stated to be once they have taken what is stated for them elsewhere: from their
 * kinds first, then from what they lie in, from the inside out, and last from the system.
 */
final class Inheritance {
  private final Vocabulary vocabulary;
  private final Kinds kinds;
  private final Map<StatedElement, StatementList> effective = new HashMap<>();
  private final Map<StatedElement, Map<String, List<Statement>>> handedDown = new HashMap<>();
  private final Map<StatedElement, List<Statement>> ofKinds = new HashMap<>();

  Inheritance(Vocabulary vocabulary, Kinds kinds) {
    this.vocabulary = vocabulary;
    this.kinds = kinds;
  }

  /** Returns what holds of an element; what it takes from elsewhere says from where. */
  StatementList of(StatedElement draft) {
    return switch (draft.classIri()) {
      case ClassIris.COMPONENT, ClassIris.BOUNDARY -> effective(draft);
      case ClassIris.FLOW -> flow(draft);
      default -> draft.facts();
    };
  }

  private StatementList flow(StatedElement draft) {
    if (handedDown(draft.system(), draft.system().facts(), ClassIris.FLOW).isEmpty()) {
      return draft.facts();
    }
    var facts = draft.facts().copy();
    takeFromSystem(draft, facts);
    return facts;
  }

  private StatementList effective(StatedElement draft) {
    var known = effective.get(draft);
    if (known != null) {
      return known;
    }
    var facts = draft.facts().copy();
    if (draft.classIri().equals(ClassIris.COMPONENT)) {
      kinds.of(draft).own().forEach(kind -> takeKind(draft, facts, kind));
    }
    for (var placement : draft.placements()) {
      var container = placement.container();
      var how = TypeNames.of(container.classIri()) + ' ' + container.id();
      var via = new Tree.Via(how, placement.at());
      take(facts, handedDown(container, effective(container), draft.classIri()), via);
    }
    takeFromSystem(draft, facts);
    effective.put(draft, facts);
    return facts;
  }

  private void takeFromSystem(StatedElement draft, StatementList facts) {
    var system = draft.system();
    var via = new Tree.Via("system " + system.id(), draft.at());
    take(facts, handedDown(system, system.facts(), draft.classIri()), via);
  }

  /** Returns those facts of a source that all elements of a class take from it. */
  private List<Statement> handedDown(StatedElement source, StatementList facts, String classIri) {
    return handedDown
        .computeIfAbsent(source, key -> new HashMap<>())
        .computeIfAbsent(
            classIri,
            type ->
                facts.all().stream()
                    .filter(statement -> statement.property().inherited())
                    .filter(statement -> isTaken(type, statement.property()))
                    .toList());
  }

  private void takeKind(StatedElement draft, StatementList facts, StatedElement kind) {
    var forMembers = ofKinds.computeIfAbsent(kind, this::forMembers);
    take(facts, forMembers, new Tree.Via("kind " + kind.id(), draft.at()));
  }

  /** A kind keeps what any element says of itself, such as its description. */
  private List<Statement> forMembers(StatedElement kind) {
    return kind.facts().all().stream()
        .filter(statement -> isForMembers(statement.property()))
        .toList();
  }

  private boolean isForMembers(Property property) {
    return isTaken(ClassIris.COMPONENT, property)
        && !property.iri().equals(Arch.IN.getURI())
        && (property.inherited()
            || vocabulary.property(ClassIris.ELEMENT, property.key()).isEmpty());
  }

  private boolean isTaken(String classIri, Property property) {
    return vocabulary
        .property(classIri, property.key())
        .filter(found -> found.iri().equals(property.iri()))
        .isPresent();
  }

  private void take(StatementList facts, List<Statement> handedDown, Tree.Via via) {
    for (var statement : handedDown) {
      var lower = statement.comeBy(via);
      var own = facts.get(statement.property().iri());
      facts.put(own.isPresent() ? StatementOverlay.lay(own.get(), lower) : lower);
    }
  }
}
