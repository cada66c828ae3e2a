package dev.plumbline.diagram;

import java.util.List;

/** A view of something that is not in the model. */
public final class UnknownElement extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final transient List<String> known;

  UnknownElement(String type, String name, List<String> known) {
    super("unknown " + type + " \"" + name + '"');
    this.name = name;
    this.known = List.copyOf(known);
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
