package dev.plumbline.fuzz;

/** Lifts any bytes as a model in YAML and reports its mistakes in every format. */
public final class ModelTarget {
  private ModelTarget() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    LiftedText.of("model.yaml", ReadText.of("model.yaml", data));
  }
}
