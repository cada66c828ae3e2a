package dev.plumbline.finding;

/**
 * A number or text that a rule's user may set.
 *
 * @param name the name in the header and the configuration, such as {@code max-hops}
 * @param type {@code integer}, {@code number}, {@code duration} or {@code text}
 * @param value the value in force, in its written form
 * @param help what it means
 */
public record Parameter(String name, String type, String value, String help) {}
