package dev.plumbline.diagram.view;

import java.util.List;

/**
 * Thrown when a view names an element that the model lacks, or a name that several elements have.
 */
public final class UnknownElement extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final transient List<String> known;

  private UnknownElement(String message, String name, List<String> known) {
    super(message);
    this.name = name;
    this.known = List.copyOf(known);
  }

  /** Returns the exception for a name that no element of a type has. */
  static UnknownElement of(String type, String name, List<String> known) {
    var none = known.isEmpty() ? "; the model names none" : "";
    return new UnknownElement("unknown " + type + " \"" + name + '"' + none, name, known);
  }

  /** Returns the exception for a name that several elements of a type have. */
  static UnknownElement ambiguous(String type, String name, List<String> candidates) {
    var message =
        "\"%s\" is more than one %s: %s".formatted(name, type, String.join(", ", candidates));
    return new UnknownElement(message, name, List.of());
  }

  /** Returns the name that was not found. */
  public String name() {
    return name;
  }

  /** Returns the existing names of that type, sorted. */
  public List<String> known() {
    return known;
  }
}
