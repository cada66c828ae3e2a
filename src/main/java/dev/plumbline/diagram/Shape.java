package dev.plumbline.diagram;

import java.util.Locale;

/** What a node is in the conventions of data-flow diagrams. */
public enum Shape {
  /** A person or a system of somebody else. */
  EXTERNAL("external entity"),
  PROCESS("process"),
  STORE("data store"),
  QUEUE("queue or topic"),
  /** One box instead of what a boundary or a group holds. */
  AREA("several drawn as one");

  private final String title;

  Shape(String title) {
    this.title = title;
  }

  /** Returns what a legend calls it. */
  public String title() {
    return title;
  }

  /** Returns the name in files, such as {@code external}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
