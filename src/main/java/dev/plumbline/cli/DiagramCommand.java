package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Notation;
import dev.plumbline.diagram.UnknownElement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code diagram}: data-flow diagrams. */
@Command(
    name = "diagram",
    header = "Draw the model as a data-flow diagram.",
    description = {
      "Prints one diagram, or writes several files: plumbline diagram shop -o svg=shop.svg -o"
          + " png=shop.png. The same model always gives the same bytes."
    })
final class DiagramCommand implements Callable<Integer> {
  private static final String USUAL = "svg";

  private final Terminal terminal;

  @Mixin private ModelArguments model = new ModelArguments();
  @Mixin private PictureOptions picture = new PictureOptions();

  DiagramCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var chosen = picture.format().orElseGet(() -> PictureOptions.format(USUAL));
    var files = picture.outputs(terminal.folder());
    if (files.isEmpty() && !chosen.isText()) {
      var name = chosen.name();
      throw new UserMistake(
          name + " is no text to be printed; give a file: -o " + name + "=FILE." + chosen.ending());
    }
    var diagram = diagram();
    if (diagram.isEmpty()) {
      return ExitCode.COULD_NOT;
    }
    files.forEach(
        file -> file.write(out -> file.format().write(diagram.get(), picture.look(), out)));
    if (files.isEmpty()) {
      print(chosen, diagram.get());
    }
    return ExitCode.CLEAN;
  }

  /** Returns what is to be drawn, unless there are mistakes in the model. */
  private Optional<Diagram> diagram() {
    var request = model.request(terminal);
    try (var steps = new Steps(terminal)) {
      var architecture = Plumbline.read(request, steps);
      if (!architecture.problems().isEmpty()) {
        new Mistakes(terminal).print(architecture.problems(), architecture.sources());
        return Optional.empty();
      }
      return Optional.of(
          picture.diagram(
              architecture, () -> Plumbline.check(request, architecture, steps).findings()));
    } catch (UnknownElement e) {
      throw new UserMistake(e.getMessage() + Nearest.hint(e.name(), e.known()));
    }
  }

  private void print(Notation notation, Diagram diagram) {
    var bytes = new ByteArrayOutputStream();
    try {
      notation.write(diagram, picture.look(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    terminal.out().print(bytes.toString(StandardCharsets.UTF_8));
    terminal.out().flush();
  }
}
