package dev.plumbline.lift.resolve;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.ontology.Property;
import java.util.Optional;

/**
 * A property and what it means for one thing.
 *
 * @param property the property
 * @param at the span to show for the fact
 * @param via where the fact comes from, when the subject does not state it itself
 * @param meaning what is stated
 */
public record ResolvedFact(
    Property property, Location at, Optional<Tree.Via> via, Meaning meaning) {}
