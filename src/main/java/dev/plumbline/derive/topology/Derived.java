package dev.plumbline.derive.topology;

/** One step of deriving: reads facts, and adds those that follow. */
@FunctionalInterface
public interface Derived {
  /** Adds what follows from the facts so far. */
  void addTo(Model model);

  /** Returns what the step is called where its time is told. */
  default String name() {
    return getClass().getSimpleName();
  }
}
