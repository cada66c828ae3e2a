package dev.plumbline.lift.outline;

import dev.plumbline.finding.Location;

/**
 * A description, or a part of one, that is written twice in the same words.
 *
 * @param system the system that it describes
 * @param first where it is read
 * @param again where it is written again
 */
public record WrittenTwice(StatedElement system, Location first, Location again) {}
