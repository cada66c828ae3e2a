package dev.plumbline.cli;

import dev.plumbline.cli.markdown.DiagramUpdate;
import dev.plumbline.cli.option.Lacking;
import dev.plumbline.cli.option.ModelArguments;
import dev.plumbline.cli.option.Models;
import dev.plumbline.cli.option.Output;
import dev.plumbline.cli.option.PictureOptions;
import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.cli.terminal.Mistakes;
import dev.plumbline.cli.terminal.StepTimer;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.notation.Notation;
import dev.plumbline.diagram.view.EmptyView;
import dev.plumbline.diagram.view.UnknownElement;
import dev.plumbline.diagram.window.NoDesktop;
import dev.plumbline.diagram.window.Window;
import dev.plumbline.message.Nearness;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code diagram}: draws data-flow diagrams. */
@Command(
    name = "diagram",
    header = "Draw the model as a data-flow diagram.",
    description = {
      "Prints one diagram, or writes several files: plumbline diagram shop -o svg=shop.svg -o"
          + " png=shop.png. The same model always gives the same bytes.",
      "Keeps diagrams in Markdown up to date: plumbline diagram shop --update docs/*.md."
    })
final class DiagramCommand implements Callable<Integer> {
  private static final String DEFAULT_FORMAT = "svg";
  private static final List<String> UPDATE_OPTIONS = List.of("--update", "--check");

  private final Terminal terminal;

  @Mixin private ModelArguments model = new ModelArguments();
  @Mixin private PictureOptions picture = new PictureOptions();

  @Option(
      names = "--view",
      description = "Open the diagram in a window that can pan and zoom; needs a desktop.")
  private boolean view;

  @Option(
      names = "--update",
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Redraw the diagrams in these Markdown files, each between <!-- plumbline:diagram -->"
              + " and <!-- /plumbline:diagram -->. The first of the two takes the options of this"
              + " command: <!-- plumbline:diagram --data customer -o svg=customer.svg -->.")
  private List<Path> update = new ArrayList<>();

  @Option(
      names = "--check",
      description = "With --update: write nothing, and exit with 1 when a diagram is out of date.")
  private boolean check;

  @Spec private CommandSpec spec;

  private boolean lacksFacts;

  DiagramCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return update.isEmpty() ? draw() : update();
  }

  private int update() {
    spec.commandLine().getParseResult().matchedOptions().stream()
        .filter(option -> !UPDATE_OPTIONS.contains(option.longestName()))
        .findFirst()
        .ifPresent(
            option -> {
              throw new UserMistake(
                  option.longestName()
                      + " cannot be combined with --update; put it into the markers");
            });
    return new DiagramUpdate(terminal, model).run(update, check);
  }

  private int draw() {
    if (check) {
      throw new UserMistake("--check requires --update; to check the model, use `plumbline check`");
    }
    var chosen = picture.format().orElseGet(() -> PictureOptions.format(DEFAULT_FORMAT));
    var files = picture.outputs(terminal.folder());
    boolean prints = picture.format().isPresent() || files.isEmpty() && !view;
    if (prints && !chosen.isText()) {
      var name = chosen.name();
      throw new UserMistake(
          name
              + " is a binary format; write it to a file: -o "
              + name
              + "=FILE."
              + chosen.ending());
    }
    var diagram = diagram(files);
    if (diagram.isEmpty()) {
      return ExitCode.INVALID_INPUT;
    }
    for (var file : files) {
      var bytes = picture.draw(file.format(), diagram.get(), model.limit());
      file.write(out -> out.write(bytes));
    }
    if (prints) {
      var drawn = picture.draw(chosen, diagram.get(), model.limit());
      var text = new String(drawn, StandardCharsets.UTF_8);
      terminal.out().print(text);
      terminal.out().flush();
    }
    if (view) {
      open(diagram.get());
    }
    return lacksFacts ? ExitCode.INVALID_INPUT : ExitCode.CLEAN;
  }

  private void open(Diagram diagram) {
    try {
      Window.show(diagram, picture.look());
    } catch (NoDesktop e) {
      throw new UserMistake(e.getMessage() + "; `-o html=FILE` writes a page to explore instead");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the diagram, or prints the mistakes in the model and returns nothing. */
  private Optional<Diagram> diagram(List<Output<Notation>> files) {
    var request = model.request(terminal);
    try (var steps = new StepTimer(terminal)) {
      var models = new Models(steps);
      var architecture = models.read(request);
      files.forEach(file -> file.refuse(architecture.sources().inputs()));
      if (!architecture.problems().isEmpty()) {
        new Mistakes(terminal).print(architecture.problems(), architecture.sources());
        return Optional.empty();
      }
      lacksFacts = new Lacking(terminal).tell(architecture);
      return Optional.of(picture.diagram(architecture, () -> models.check(request)));
    } catch (UnknownElement e) {
      throw new UserMistake(e.getMessage() + Nearness.suggestion(e.name(), e.known()));
    } catch (EmptyView e) {
      throw new UserMistake("nothing to draw: " + e.getMessage());
    }
  }
}
