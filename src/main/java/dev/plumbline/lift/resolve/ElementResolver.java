package dev.plumbline.lift.resolve;

import dev.plumbline.lift.outline.ClassHierarchy;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.StatementList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds out what holds of an element: its facts, and what its kind makes it. */
final class ElementResolver {
  private final ClassHierarchy classes;
  private final Lookup lookup;

  ElementResolver(ClassHierarchy classes, Lookup lookup) {
    this.classes = classes;
    this.lookup = lookup;
  }

  /** Returns the elements, of each of which the facts hold. */
  List<ResolvedElement> resolve(Map<StatedElement, StatementList> stated) {
    var elements = new ArrayList<ResolvedElement>(stated.size());
    stated.forEach((element, facts) -> elements.add(resolve(element, facts)));
    return elements;
  }

  private ResolvedElement resolve(StatedElement element, StatementList stated) {
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

  /** A kind keeps the facts that kinds may have; its components inherit the others. */
  private StatementList ownOfKind(StatementList stated) {
    var own = new StatementList();
    stated.all().stream()
        .filter(statement -> classes.isOn(statement.property(), ClassIris.KIND))
        .forEach(own::put);
    stated.extensions().forEach(own::extend);
    return own;
  }
}
