package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.Progress;
import dev.plumbline.cli.option.Lacking;
import dev.plumbline.cli.option.ModelArguments;
import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.cli.terminal.Mistakes;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.graph.RdfFormat;
import dev.plumbline.message.Nearness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: writes the graph for other tools. */
@Command(name = "export", header = "Write the graph of a model as RDF: stated and derived facts.")
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ModelArguments model = new ModelArguments();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "turtle",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  /**
   * The names of the formats. {@link RdfFormat} is not used here, since it loads the graph library.
   */
  enum Format {
    TURTLE,
    NTRIPLES;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A path that leads nowhere may be a command that is misspelt. */
  private void refuseCommand() {
    for (var path : model.paths()) {
      var near = Nearness.rank(path.toString(), List.of("schema", "model"));
      if (!near.isEmpty() && !Files.exists(terminal.folder().resolve(path))) {
        throw new UserMistake(
            "no such file or folder \"%s\"; did you mean \"plumbline export %s\"?"
                .formatted(path, near.get(0)));
      }
    }
  }

  @Override
  public Integer call() {
    refuseCommand();
    var architecture = Plumbline.read(model.request(terminal), Progress.NONE);
    if (!architecture.problems().isEmpty()) {
      new Mistakes(terminal).printToErr(architecture.problems(), architecture.sources());
      return ExitCode.INVALID_INPUT;
    }
    try {
      RdfFormat.valueOf(format.name()).write(architecture, terminal.out());
    } catch (IOException e) {
      throw new UncheckedIOException("a PrintWriter throws no IOException", e);
    }
    terminal.out().flush();
    return new Lacking(terminal).tell(architecture) ? ExitCode.INVALID_INPUT : ExitCode.CLEAN;
  }
}
