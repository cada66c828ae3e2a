package dev.plumbline.cli.option;

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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a diagram shows, how it looks, and what it is written in. */
public final class PictureOptions {
  private static final Formats<Notation> FORMATS =
      new Formats<>(Notations.names(), Notations::of, Notations::ofFile, "svg=shop.svg");

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      completionCandidates = NotationNames.class,
      description =
          "How to print: ${COMPLETION-CANDIDATES} (default: svg; between markers, mermaid).")
  private Optional<String> format = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT=FILE",
      description = "Write to a file, and print only what --format names; may be given again.")
  private List<String> outputs = new ArrayList<>();

  @Option(
      names = "--direction",
      paramLabel = "DIRECTION",
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

  /** Returns the format to print, if one is chosen. */
  public Optional<Notation> format() {
    return format.map(FORMATS::of);
  }

  /** Returns the format of that name. */
  public static Notation format(String name) {
    return FORMATS.of(name);
  }

  /** Returns the format that is chosen, as it is written. */
  public Optional<String> formatName() {
    return format;
  }

  /** Returns the files to write, as they are asked for. */
  public List<String> outputs() {
    return List.copyOf(outputs);
  }

  /** Returns what an output asks for. */
  public static Formats.Asked<Notation> asked(String output) {
    return FORMATS.asked(output);
  }

  /** Returns the files to write, with names relative to a folder. */
  public List<Output<Notation>> outputs(Path folder) {
    return FORMATS.outputs(outputs, folder);
  }

  /** Returns how pictures look. */
  public Look look() {
    return new Look(theme, direction, view.layout());
  }

  /** Returns a diagram in a format, in these colours and that direction. */
  public byte[] draw(Notation notation, Diagram diagram) {
    var bytes = new ByteArrayOutputStream();
    try {
      notation.write(diagram, look(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Returns the part of a model that the options name, with findings if they are asked for.
   *
   * @throws UnknownElement when they name something that the model does not have
   */
  public Diagram diagram(Architecture architecture, Supplier<List<Finding>> check) {
    var found = findings ? check.get() : List.<Finding>of();
    return view.scope().of(DiagramReader.read(architecture, found), architecture);
  }
}
