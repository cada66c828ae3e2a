package dev.plumbline.graph;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import java.util.HashMap;
import java.util.Map;

/**
 * What elements are stated to be once they have taken what is stated for them elsewhere: from their
 * kinds first, then from what they lie in, from the inside out, and last from the system.
 */
final class Inheritance {
  private final Vocabulary vocabulary;
  private final Kinds kinds;
  private final Merge merge;
  private final Map<Draft, Facts> effective = new HashMap<>();
  private final Map<String, Map<String, Boolean>> taken = new HashMap<>();

  Inheritance(Vocabulary vocabulary, Kinds kinds, Merge merge) {
    this.vocabulary = vocabulary;
    this.kinds = kinds;
    this.merge = merge;
  }

  /** Returns what holds of an element; what it takes from elsewhere says from where. */
  Facts of(Draft draft) {
    return switch (draft.classIri()) {
      case Arch.COMPONENT, Arch.BOUNDARY -> effective(draft);
      case Arch.FLOW -> take(draft, draft.facts().copy(), draft.system(), "system ");
      default -> draft.facts();
    };
  }

  private Facts effective(Draft draft) {
    var known = effective.get(draft);
    if (known != null) {
      return known;
    }
    var facts = draft.facts().copy();
    if (draft.classIri().equals(Arch.COMPONENT)) {
      kinds.of(draft).own().forEach(kind -> takeKind(draft, facts, kind));
    }
    for (var placement : draft.placements()) {
      var container = placement.container();
      takeFrom(draft, facts, effective(container), name(container), placement.at());
    }
    take(draft, facts, draft.system(), "system ");
    effective.put(draft, facts);
    return facts;
  }

  private static String name(Draft container) {
    return Classes.type(container.classIri()) + ' ' + container.id();
  }

  private void takeKind(Draft draft, Facts facts, Draft kind) {
    var via = new Tree.Via("kind " + kind.id(), draft.at());
    for (var statement : kind.facts().all()) {
      if (isForMembers(statement.property())) {
        take(facts, statement.comeBy(via));
      }
    }
  }

  /** A kind keeps what any element says of itself, such as its description. */
  private boolean isForMembers(Property property) {
    var key = property.key();
    return isTaken(Arch.COMPONENT, property)
        && (property.inherited() || vocabulary.property(Arch.ELEMENT, key).isEmpty());
  }

  private Facts take(Draft draft, Facts facts, Draft source, String how) {
    takeFrom(draft, facts, source.facts(), how + source.id(), draft.at());
    return facts;
  }

  private void takeFrom(Draft draft, Facts facts, Facts source, String how, Location at) {
    var via = new Tree.Via(how, at);
    for (var statement : source.all()) {
      if (statement.property().inherited() && isTaken(draft.classIri(), statement.property())) {
        take(facts, statement.comeBy(via));
      }
    }
  }

  private void take(Facts facts, Statement inherited) {
    var own = facts.get(inherited.property().iri());
    facts.put(own.map(upper -> merge.laid(upper, inherited)).orElse(inherited));
  }

  private boolean isTaken(String classIri, Property property) {
    return taken
        .computeIfAbsent(classIri, type -> new HashMap<>())
        .computeIfAbsent(
            property.iri(),
            iri ->
                vocabulary
                    .property(classIri, property.key())
                    .filter(found -> found.iri().equals(iri))
                    .isPresent());
  }
}
