package dev.plumbline.cli.option;

import dev.plumbline.Request;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.input.PipedInputs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The model of a command whose only arguments are files and folders. */
public final class ModelArguments {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders; - is standard input (default: the working folder).")
  private List<Path> paths = new ArrayList<>();

  private Optional<PipedInputs> piped = Optional.empty();

  @Mixin private ModelOptions options = new ModelOptions();

  /** Returns the files and folders as they were written. */
  public List<Path> paths() {
    return List.copyOf(paths);
  }

  public Request request(Terminal terminal) {
    return request(options, terminal);
  }

  /** Returns the request for the same files with other options. */
  public Request request(ModelOptions others, Terminal terminal) {
    return others.request(paths, terminal, piped(terminal));
  }

  /** Returns how long one rule, query, step or drawing may take. */
  public Duration limit() {
    return options.limit();
  }

  /** Returns whether the user asks for every environment. */
  public boolean isEverywhere() {
    return options.isEverywhere();
  }

  /** Returns the request for the model as it is, to be checked in every environment. */
  public Request base(Terminal terminal) {
    return options.base(paths, terminal, piped(terminal));
  }

  private PipedInputs piped(Terminal terminal) {
    if (piped.isEmpty()) {
      piped = Optional.of(new PipedInputs(terminal::openIn));
    }
    return piped.get();
  }
}
