package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.DiagramReader;
import dev.plumbline.diagram.Direction;
import dev.plumbline.diagram.Look;
import dev.plumbline.diagram.Notation;
import dev.plumbline.diagram.Theme;
import dev.plumbline.diagram.UnknownElement;
import dev.plumbline.finding.Finding;
import dev.plumbline.graph.Architecture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Mixin private ModelArguments model = new ModelArguments();

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
    var request = model.request(terminal);
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
