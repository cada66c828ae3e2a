package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.Progress;
import dev.plumbline.Request;
import dev.plumbline.graph.RdfFormat;
import dev.plumbline.rule.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: the graph, for other tools. */
@Command(
    name = "export",
    header = "Write the graph of a model as RDF: what is stated, and what follows.")
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders; the working folder when there is none.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "turtle",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--env",
      paramLabel = "NAME",
      description = "Write the model as it is in this environment.")
  private Optional<String> environment = Optional.empty();

  /** The formats by their names: knowing them must not load the graph library. */
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

  @Override
  public Integer call() {
    var request =
        new Request(
            paths.isEmpty() ? List.of(Path.of("")) : paths,
            terminal.folder(),
            environment,
            List.of(),
            Settings.on(terminal.today().get()));
    var architecture = Plumbline.read(request, Progress.NONE);
    if (!architecture.problems().isEmpty()) {
      new Mistakes(terminal).printAside(architecture.problems(), architecture.sources());
      return ExitCode.COULD_NOT;
    }
    try {
      RdfFormat.valueOf(format.name()).write(architecture, terminal.out());
    } catch (IOException e) {
      throw new UncheckedIOException("a print writer keeps its failures to itself", e);
    }
    return ExitCode.CLEAN;
  }
}
