package dev.plumbline.diagram.view;

import java.util.List;

/** A view of something that is not in the model, or of one thing that is several. */
public final class UnknownElement extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final transient List<String> known;

  private UnknownElement(String message, String name, List<String> known) {
    super(message);
    this.name = name;
    this.known = List.copyOf(known);
  }

  /** Returns the mistake of a name that nothing of a type has. */
  static UnknownElement of(String type, String name, List<String> known) {
    var none = known.isEmpty() ? "; the model names none" : "";
    return new UnknownElement("unknown " + type + " \"" + name + '"' + none, name, known);
  }

  /** Returns the mistake of a name that several elements of a type have. */
  static UnknownElement ambiguous(String type, String name, List<String> candidates) {
    var message =
        "\"%s\" is more than one %s: %s".formatted(name, type, String.join(", ", candidates));
    return new UnknownElement(message, name, List.of());
  }

  /** Returns the name that is not there. */
  public String name() {
    return name;
  }

  /** Returns the names of that type that are there, sorted. */
  public List<String> known() {
    return known;
  }
}
