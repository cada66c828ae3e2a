package dev.plumbline.diagram;

import java.util.Locale;

/** The kinds of nodes in a data-flow diagram. */
public enum Shape {
  /** A person, or a system that others operate. */
  EXTERNAL("external entity"),
  PROCESS("process"),
  STORE("data store"),
  QUEUE("queue or topic"),
  /** A boundary or a group of nodes, drawn as one box. */
  AREA("several drawn as one");

  private final String title;

  Shape(String title) {
    this.title = title;
  }

  /** Returns the name that legends show. */
  public String title() {
    return title;
  }

  /** Returns the name in files, such as {@code external}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
