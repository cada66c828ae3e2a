package dev.plumbline.finding;

/**
 * What a finding is about.
 *
 * @param type the lower-case name of its class, such as {@code component} or {@code flow}
 * @param id the canonical id, unique in the whole model and independent of where the element stands
 *     in a file, such as {@code shop/component/order-db}
 * @param label the shortest unique id, as messages show it: {@code order-db}, {@code web ->
 *     gateway}
 * @param key an id that stays the same whatever other elements there are; for a flow it tells also
 *     what would distinguish it from others of the same ends
 */
public record Element(String type, String id, String label, String key) {
  /** The type of what is no element of a model, but a folder without one. */
  public static final String FOLDER = "folder";

  /** The type of what is no element of a model, but a step of deriving. */
  public static final String DERIVATION = "derivation";

  /** The type of what is no element of a model, but a rule. */
  public static final String RULE = "rule";

  /** Returns whether it is a part of the check itself, which was not finished. */
  public boolean isPartOfCheck() {
    return type.equals(DERIVATION) || type.equals(RULE);
  }

  /** Returns whether it is no element of a model, but a folder without one. */
  public boolean isFolder() {
    return type.equals(FOLDER);
  }

  /** Makes an element whose id needs nothing more. */
  public Element(String type, String id, String label) {
    this(type, id, label, id);
  }
}
