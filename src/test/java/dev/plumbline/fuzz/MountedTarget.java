package dev.plumbline.fuzz;

import dev.plumbline.importer.compose.ComposeImporter;

/**
 * Reads any text as the settings of proxies, brokers, stores and monitoring that Compose mounts.
 */
public final class MountedTarget {
  /** A project that mounts a file of every kind that is read. */
  private static final String PROJECT = Kept.text("mounted.compose.yaml");

  private MountedTarget() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    var files = Bundle.of(data, "nginx.conf").with("compose.yaml", PROJECT);
    ImportedFiles.of(new ComposeImporter(), files, Choice.by(data));
  }
}
