package dev.plumbline.cli.option;

import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.layout.Look;
import dev.plumbline.diagram.notation.Notation;
import dev.plumbline.diagram.notation.Notations;
import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.paint.Theme;
import dev.plumbline.diagram.read.DiagramReader;
import dev.plumbline.diagram.view.UnknownElement;
import dev.plumbline.finding.Finding;
import dev.plumbline.graph.Architecture;
import dev.plumbline.limit.Bounded;
import dev.plumbline.limit.OutOfTime;
import dev.plumbline.message.Plurals;
import dev.plumbline.rule.check.Unfinished;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a diagram: its scope, look and output formats. */
public final class PictureOptions {
  private static final Formats<Notation> FORMATS =
      new Formats<>(Notations.names(), Notations::of, Notations::ofFile, "svg=shop.svg");

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      completionCandidates = NotationNames.class,
      description =
          "Output format: ${COMPLETION-CANDIDATES} (default: svg; between markers, mermaid).")
  private Optional<String> format = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT=FILE",
      description = "Write to a file; print too only if --format is given (repeatable).")
  private List<String> outputs = new ArrayList<>();

  @Option(
      names = "--direction",
      paramLabel = "DIRECTION",
      defaultValue = "down",
      description = "The direction of most flows: down or right (default: ${DEFAULT-VALUE}).")
  private Direction direction;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      defaultValue = "light",
      description = "The colours: light or dark (default: ${DEFAULT-VALUE}).")
  private Theme theme;

  @Option(
      names = "--findings",
      description = "Check the model and mark the findings in the diagram.")
  private boolean findings;

  @Mixin private ViewOptions view = new ViewOptions();

  /** Returns the format to print, if one is chosen. */
  public Optional<Notation> format() {
    return format.map(FORMATS::of);
  }

  /** Returns the format of that name. */
  public static Notation format(String name) {
    return FORMATS.of(name);
  }

  /** Returns the name of the chosen format. */
  public Optional<String> formatName() {
    return format;
  }

  /** Returns the values of {@code --output}. */
  public List<String> outputs() {
    return List.copyOf(outputs);
  }

  /** Parses a value of {@code --output}. */
  public static Formats.RequestedOutput<Notation> requested(String output) {
    return FORMATS.requested(output);
  }

  /** Returns the files to write; names are relative to {@code folder}. */
  public List<Output<Notation>> outputs(Path folder) {
    return FORMATS.outputs(outputs, folder);
  }

  /** Returns how pictures look. */
  public Look look() {
    return new Look(theme, direction, view.layout());
  }

  /**
   * Returns the bytes of a diagram in a format, with the chosen look.
   *
   * @param limit how long drawing may take
   * @throws UserMistake when it takes longer
   */
  public byte[] draw(Notation notation, Diagram diagram, Duration limit) {
    try {
      return Bounded.call(limit, "drawing", () -> draw(notation, diagram));
    } catch (OutOfTime e) {
      throw new UserMistake(
          "drawing %s as %s was stopped after %s; show less of it (--context, --boundary, --around),"
                  .formatted(
                      Plurals.count(diagram.nodes().size(), "box"),
                      notation.name(),
                      Unfinished.shown(limit))
              + " or give it more time ("
              + Unfinished.remedy(limit)
              + ")");
    }
  }

  private byte[] draw(Notation notation, Diagram diagram) {
    var bytes = new ByteArrayOutputStream();
    try {
      notation.write(diagram, look(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory throws no IOException", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Returns the diagram of the chosen part of a model, with findings if {@code --findings} is
   * given.
   *
   * @throws UnknownElement when an option names an element that the model does not have
   */
  public Diagram diagram(Architecture architecture, Supplier<List<Finding>> check) {
    var found = findings ? check.get() : List.<Finding>of();
    return view.scope().of(DiagramReader.read(architecture, found), architecture);
  }
}
