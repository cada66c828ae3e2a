package dev.plumbline.cli.markdown;

import dev.plumbline.cli.option.Output;
import dev.plumbline.cli.option.PictureOptions;
import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.notation.Notation;
import dev.plumbline.diagram.view.EmptyView;
import dev.plumbline.diagram.view.UnknownElement;
import dev.plumbline.finding.Finding;
import dev.plumbline.graph.Architecture;
import dev.plumbline.message.MarkdownText;
import dev.plumbline.message.Nearness;
import dev.plumbline.output.FileChanges;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Draws one marker's diagram: as text in a code block, or as links to pictures in files. */
final class MarkerDrawing {
  private static final String DEFAULT_FORMAT = "mermaid";

  private final MarkerOptions options;
  private final Path markdown;
  private final Path folder;
  private final FileChanges changes;
  private final Duration limit;
  private boolean current = true;

  /**
   * Creates the drawing of one marker. * @param options the options in the marker
   *
   * @param markdown the file with the marker
   * @param folder the working folder
   * @param changes takes the pictures
   * @param limit how long one drawing may take
   */
  MarkerDrawing(
      MarkerOptions options, Path markdown, Path folder, FileChanges changes, Duration limit) {
    this.options = options;
    this.markdown = markdown;
    this.folder = folder;
    this.changes = changes;
    this.limit = limit;
  }

  /**
   * Draws the diagram and returns the Markdown for the place between the markers.
   *
   * @throws MarkerMistake when the marker's options are invalid
   */
  String draw(Architecture architecture, Supplier<List<Finding>> check) {
    var diagram = diagram(architecture, check);
    var inputs = architecture.sources().inputs();
    var parts = new ArrayList<String>();
    options.picture.outputs().forEach(output -> parts.add(picture(output, diagram, inputs)));
    var format = options.picture.formatName();
    if (format.isPresent() || parts.isEmpty()) {
      parts.add(fenced(format.orElse(DEFAULT_FORMAT), diagram));
    }
    return String.join("\n\n", parts);
  }

  /** Returns whether all picture files are up to date. */
  boolean isCurrent() {
    return current;
  }

  private Diagram diagram(Architecture architecture, Supplier<List<Finding>> check) {
    try {
      return options.picture.diagram(architecture, check);
    } catch (UnknownElement e) {
      var message = e.getMessage() + Nearness.suggestion(e.name(), e.known());
      throw new MarkerMistake(options.place(e.name()), message);
    } catch (EmptyView e) {
      throw new MarkerMistake(options.place(""), "nothing to draw: " + e.getMessage());
    } catch (UserMistake e) {
      throw new MarkerMistake(options.place(""), e.getMessage());
    }
  }

  private String picture(String output, Diagram diagram, List<Path> inputs) {
    try {
      var requested = PictureOptions.requested(output);
      var picture = MarkdownPicture.of(requested.format(), requested.name(), markdown, folder);
      new Output<>(requested.format(), picture.file(), requested.name()).refuse(inputs);
      put(picture, options.picture.draw(requested.format(), diagram, limit));
      return picture.markdown(diagram);
    } catch (UserMistake e) {
      throw new MarkerMistake(options.place(output), e.getMessage());
    }
  }

  private void put(MarkdownPicture picture, byte[] bytes) {
    var before = changes.content(picture.file());
    if (before.isPresent() && !Arrays.equals(before.get(), bytes)) {
      throw new UserMistake("another marker draws something else into this file");
    }
    changes.put(picture.file(), bytes);
    current &= !changes.changes(picture.file());
  }

  private String fenced(String format, Diagram diagram) {
    try {
      var notation = PictureOptions.format(format);
      var text = new String(options.picture.draw(notation, diagram, limit), StandardCharsets.UTF_8);
      return MarkdownText.block(language(notation), text);
    } catch (UserMistake e) {
      throw new MarkerMistake(options.place(format), e.getMessage());
    }
  }

  private static String language(Notation notation) {
    var name = notation.name();
    return notation
        .fence()
        .orElseThrow(
            () ->
                new UserMistake(
                    "no viewer of Markdown draws %s; give it a file: -o %s=FILE.%s"
                        .formatted(name, name, notation.ending())));
  }
}
