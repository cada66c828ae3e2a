package dev.plumbline.finding;

import java.util.Optional;

/**
 * One fact or one hop that a finding rests on.
 *
 * @param text what holds, such as {@code customer is personal}
 * @param at where that is written, when it is
 */
public record Evidence(String text, Optional<Location> at) {}
