package dev.plumbline.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When a rule runs. */
public enum Phase {
  /** About the description itself: runs even when readers found mistakes in it. */
  INPUT,
  /** About the architecture: runs on a description without mistakes. */
  MODEL,
  /** About the waivers, when it is known which of them accepted something. */
  WAIVERS;

  /** Returns the name that headers use, such as {@code model}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the phase with this {@link #id()}. */
  public static Optional<Phase> of(String id) {
    return Arrays.stream(values()).filter(phase -> phase.id().equals(id)).findFirst();
  }
}
