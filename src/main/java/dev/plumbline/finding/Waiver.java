package dev.plumbline.finding;

import java.util.Optional;

/**
 * A finding accepted on purpose.
 *
 * @param reason why it is accepted
 * @param owner who answers for that
 * @param until the last day on which it holds, as an ISO date
 * @param at where it is written
 */
public record Waiver(String reason, Optional<String> owner, Optional<String> until, Location at) {}
