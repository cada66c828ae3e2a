package dev.plumbline.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that names an organisation's own words. */
public final class CatalogueOption {
  @Option(
      names = "--catalogue",
      paramLabel = "PATH",
      description =
          "Also read the technologies, kinds and keys of this file or folder (repeatable).")
  private List<Path> catalogues = new ArrayList<>();

  /** Returns the files and folders. */
  public List<Path> paths() {
    return List.copyOf(catalogues);
  }
}
