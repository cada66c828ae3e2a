package dev.plumbline.fuzz;

import dev.plumbline.importer.compose.ComposeImporter;

/** Imports any files as a Compose project: overlays, variables and the files that it mounts. */
public final class ComposeTarget {
  private ComposeTarget() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    ImportedFiles.of(new ComposeImporter(), Bundle.of(data, "compose.yaml"), Choice.by(data));
  }
}
