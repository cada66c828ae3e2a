package dev.plumbline.diagram;

import java.util.Locale;

/** What a node is in the conventions of data-flow diagrams. */
public enum Shape {
  /** A person or a system of somebody else. */
  EXTERNAL("external entity"),
  PROCESS("process"),
  STORE("data store"),
  QUEUE("queue or topic"),
  /** A boundary that is drawn as one box instead of what it holds. */
  AREA("collapsed boundary");

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
