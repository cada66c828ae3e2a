package dev.plumbline.fuzz;

/** Reads any bytes as YAML. */
public final class YamlTarget {
  private YamlTarget() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    ReadText.of("a.yaml", data);
  }
}
