package dev.plumbline.finding;

/**
 * What a finding is about.
 *
 * @param type the lower-case name of its class, such as {@code component} or {@code flow}
 * @param id the canonical id, unique in the whole model and independent of where the element stands
 *     in a file, such as {@code shop/component/order-db}
 * @param label the shortest unique id, as messages show it: {@code order-db}, {@code web ->
 *     gateway}
 */
public record Element(String type, String id, String label) {}
