package dev.plumbline.lift.resolve;

import dev.plumbline.lift.outline.ClassHierarchy;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.StatementList;

/** Finds out what holds of an element: its facts, and what its kind makes it. */
final class ElementResolver {
  private final ClassHierarchy classes;
  private final Lookup lookup;

  ElementResolver(ClassHierarchy classes, Lookup lookup) {
    this.classes = classes;
    this.lookup = lookup;
  }

  /** Returns an element of which {@code stated} holds. */
  ResolvedElement resolve(StatedElement element, StatementList stated) {
    return switch (element.classIri()) {
      case ClassIris.COMPONENT -> withKind(element, stated, Kinds.KIND);
      case ClassIris.KIND -> withKind(element, ownOfKind(stated), Kinds.IS);
      default -> new ResolvedElement(element, lookup.facts().resolve(element, stated));
    };
  }

  private ResolvedElement withKind(StatedElement element, StatementList stated, String property) {
    var rest = stated.copy();
    var kind = rest.remove(property);
    return new ResolvedElement(
        element, lookup.facts().resolve(element, rest), kind, lookup.kinds().of(element));
  }

  /** A kind keeps its own facts; those for its components hold of them. */
  private StatementList ownOfKind(StatementList stated) {
    var own = new StatementList();
    stated.all().stream()
        .filter(statement -> classes.isOn(statement.property(), ClassIris.KIND))
        .forEach(own::put);
    stated.extensions().forEach(own::extend);
    return own;
  }
}
