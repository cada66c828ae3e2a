package dev.plumbline.finding;

import java.util.Optional;

/** What Plumbline calls itself in its outputs. */
public final class Tool {
  /** The name of the program. */
  public static final String NAME = "plumbline";

  private Tool() {}

  /** Returns the version, from the manifest of the jar; {@code development} outside of one. */
  public static String version() {
    return Optional.ofNullable(Tool.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
