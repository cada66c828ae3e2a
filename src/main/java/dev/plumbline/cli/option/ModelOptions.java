package dev.plumbline.cli.option;

import dev.plumbline.Request;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.rule.check.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which state of a model a command reads: the options that all commands over a model share. */
public final class ModelOptions {
  @Option(
      names = "--env",
      paramLabel = "NAME",
      description = "Take the model as it is in this environment.")
  private Optional<String> environment = Optional.empty();

  /** Returns the request for these files and folders, or for the working folder without any. */
  public Request request(List<Path> paths, Terminal terminal) {
    return new Request(
        paths.isEmpty() ? List.of(Path.of("")) : paths,
        terminal.folder(),
        environment,
        List.of(),
        Settings.on(terminal.today().get()));
  }
}
