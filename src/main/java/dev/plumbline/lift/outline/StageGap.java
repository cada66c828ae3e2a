package dev.plumbline.lift.outline;

import dev.plumbline.finding.Location;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Something that production has and the last stage before it lacks.
 *
 * @param stage the stage
 * @param production the environment that has it
 * @param element the element, or the element of the fact
 * @param key the fact's key, when the element itself is there
 * @param at where production states it
 */
public record StageGap(
    StatedElement stage,
    StatedElement production,
    Node element,
    Optional<String> key,
    Location at) {}
