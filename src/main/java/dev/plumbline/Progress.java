package dev.plumbline;

/** Receives the steps of a run as they begin. */
@FunctionalInterface
public interface Progress {
  /** Ignores all steps. */
  Progress NONE = step -> {};

  /**
   * A step begins, and the one before it has ended.
   *
   * @param name what is being done, such as {@code reading}
   */
  void step(String name);

  /**
   * A part of the current step begins.
   *
   * @param name what is being done, such as {@code external}
   */
  default void part(String name) {}
}
