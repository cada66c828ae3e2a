package dev.plumbline.lift.resolve;

import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.Statement;
import java.util.Optional;

/**
 * An element, and what holds of it.
 *
 * @param element the element, with its placements
 * @param facts what holds of it, apart from its kind
 * @param kind the statement that says of which kind it is
 * @param lineage what its kinds make it
 */
public record ResolvedElement(
    StatedElement element, ResolvedFacts facts, Optional<Statement> kind, Lineage lineage) {
  /** Makes an element without a kind. */
  ResolvedElement(StatedElement element, ResolvedFacts facts) {
    this(element, facts, Optional.empty(), Lineage.NONE);
  }
}
