package dev.plumbline.cli.option;

import dev.plumbline.Request;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.rule.check.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that all commands on a model share. */
public final class ModelOptions {
  @Option(
      names = "--env",
      paramLabel = "NAME",
      description = "Read the model as deployed in this environment.")
  private Optional<String> environment = Optional.empty();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Take in what only starts with this profile (repeatable; * for all).")
  private List<String> profiles = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description =
          "Leave out files and folders of folders that are read; written as in .gitignore"
              + " (repeatable).")
  private List<String> exclude = new ArrayList<>();

  @Mixin private CatalogueOption catalogues = new CatalogueOption();

  /** Returns the request for these files and folders; none means the working folder. */
  public Request request(List<Path> paths, Terminal terminal) {
    return new Request(
        paths.isEmpty() ? List.of(Path.of("")) : paths,
        terminal.folder(),
        exclude,
        environment,
        profiles,
        List.of(),
        catalogues.paths(),
        Settings.on(terminal.today().get()));
  }
}
