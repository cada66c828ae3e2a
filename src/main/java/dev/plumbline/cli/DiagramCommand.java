package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.Request;
import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.DiagramReader;
import dev.plumbline.diagram.Direction;
import dev.plumbline.diagram.Look;
import dev.plumbline.diagram.Notation;
import dev.plumbline.diagram.Theme;
import dev.plumbline.diagram.UnknownElement;
import dev.plumbline.finding.Finding;
import dev.plumbline.graph.Architecture;
import dev.plumbline.rule.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diagram}: data-flow diagrams. */
@Command(
    name = "diagram",
    header = "Draw the model as a data-flow diagram.",
    description = {
      "Prints one diagram, or writes several files: plumbline diagram shop -o svg=shop.svg -o"
          + " png=shop.png. The same model always gives the same bytes."
    })
final class DiagramCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders; the working folder when there is none.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "svg",
      completionCandidates = NotationNames.class,
      description = "How to print: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT=FILE",
      description = "Write to a file instead of printing; may be given again.")
  private List<String> outputs = new ArrayList<>();

  @Option(
      names = "--direction",
      paramLabel = "WAY",
      defaultValue = "down",
      description = "Where most flows lead: down or right (default: ${DEFAULT-VALUE}).")
  private Direction direction;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      defaultValue = "light",
      description = "The colours: light or dark (default: ${DEFAULT-VALUE}).")
  private Theme theme;

  @Option(names = "--findings", description = "Check the model and paint what is found.")
  private boolean findings;

  @Option(
      names = "--env",
      paramLabel = "NAME",
      description = "Draw the model as it is in this environment.")
  private Optional<String> environment = Optional.empty();

  @Mixin private ViewOptions view = new ViewOptions();

  DiagramCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var chosen = DiagramOutput.notation(format);
    var files = outputs.stream().map(text -> DiagramOutput.of(text, terminal.folder())).toList();
    if (files.isEmpty() && !chosen.isText()) {
      throw new UserMistake(
          format + " is not for terminals; give a file: -o " + format + "=FILE." + chosen.ending());
    }
    var request = request();
    Architecture architecture;
    List<Finding> found;
    try (var steps = new Steps(terminal)) {
      architecture = Plumbline.read(request, steps);
      if (!architecture.problems().isEmpty()) {
        new Mistakes(terminal).print(architecture.problems(), architecture.sources());
        return ExitCode.COULD_NOT;
      }
      found = findings ? Plumbline.check(request, architecture, steps).findings() : List.of();
    }
    var diagram = scoped(DiagramReader.read(architecture, found), architecture);
    var look = new Look(theme, direction);
    files.forEach(file -> file.write(diagram, look));
    if (files.isEmpty()) {
      print(chosen, diagram, look);
    }
    return ExitCode.CLEAN;
  }

  private Diagram scoped(Diagram diagram, Architecture architecture) {
    try {
      return view.scope().of(diagram, architecture);
    } catch (UnknownElement e) {
      throw new UserMistake(e.getMessage() + Nearest.hint(e.name(), e.known()));
    }
  }

  private Request request() {
    return new Request(
        paths.isEmpty() ? List.of(Path.of("")) : paths,
        terminal.folder(),
        environment,
        List.of(),
        Settings.on(terminal.today().get()));
  }

  private void print(Notation notation, Diagram diagram, Look look) {
    var bytes = new ByteArrayOutputStream();
    try {
      notation.write(diagram, look, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    terminal.out().print(bytes.toString(StandardCharsets.UTF_8));
    terminal.out().flush();
  }
}
