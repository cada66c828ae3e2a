package dev.plumbline.cli.markdown;

import dev.plumbline.cli.option.Lacking;
import dev.plumbline.cli.option.ModelArguments;
import dev.plumbline.cli.option.Models;
import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.cli.terminal.Failure;
import dev.plumbline.cli.terminal.Mistakes;
import dev.plumbline.cli.terminal.StepTimer;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.document.markdown.MarkedText;
import dev.plumbline.document.markdown.MarkedText.Marker;
import dev.plumbline.finding.FileNames;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.message.Plurals;
import dev.plumbline.output.FileChanges;
import dev.plumbline.report.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Redraws the diagrams between the markers of Markdown files. Writes nothing when one of the
 * diagrams has a mistake.
 */
public final class DiagramUpdate {
  private static final String NAME = "diagram";

  private final Terminal terminal;
  private final ModelArguments model;
  private final Path folder;
  private final List<Finding> mistakes = new ArrayList<>();
  private final List<Location> stale = new ArrayList<>();
  private final FileChanges changes = new FileChanges();
  private int diagrams;

  public DiagramUpdate(Terminal terminal, ModelArguments model) {
    this.terminal = terminal;
    this.model = model;
    this.folder = terminal.folder().toAbsolutePath().normalize();
  }

  /**
   * Draws the diagrams and returns the exit code.
   *
   * @param files the Markdown files
   * @param check whether to write nothing and only report outdated diagrams
   */
  public int run(List<Path> files, boolean check) {
    var texts = files.stream().map(folder::resolve).map(Path::normalize).distinct();
    var read = texts.map(this::read).toList();
    read.forEach(file -> mistakes.addAll(file.text().problems()));
    if (mistakes.isEmpty() && read.stream().allMatch(file -> file.text().markers().isEmpty())) {
      throw new UserMistake(
          "nothing to update: there is no <!-- plumbline:diagram --> in " + names(read));
    }
    try (var steps = new StepTimer(terminal)) {
      var models = new Models(steps);
      if (!read.stream().allMatch(file -> draw(file, models))) {
        return ExitCode.INVALID_INPUT;
      }
    }
    if (!mistakes.isEmpty()) {
      new Mistakes(terminal).print(mistakes.stream().sorted(Finding.ORDER).toList());
      return ExitCode.INVALID_INPUT;
    }
    return check ? reportStale() : write();
  }

  private MarkdownFile read(Path path) {
    if (Files.isDirectory(path)) {
      throw new UserMistake(
          shown(path) + " is a folder; --update takes Markdown files, so put models before it");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new UserMistake(shown(path) + " is no file; --update takes Markdown files");
    }
    try {
      return new MarkdownFile(path, MarkedText.read(shown(path), Files.readAllBytes(path), NAME));
    } catch (IOException e) {
      throw new UserMistake(shown(path) + ": " + Failure.of(e));
    }
  }

  private String shown(Path path) {
    var name = path.startsWith(folder) ? folder.relativize(path) : path;
    return FileNames.shown(name);
  }

  private String names(List<MarkdownFile> files) {
    return String.join(", ", files.stream().map(file -> shown(file.path())).toList());
  }

  /**
   * Draws the diagrams of a file; prints the mistakes and returns false when the model has some, or
   * when facts are missing that a diagram may show.
   */
  private boolean draw(MarkdownFile file, Models models) {
    for (var marker : file.text().markers()) {
      try {
        var options = MarkerOptions.of(marker, folder);
        var request = options.request(model, terminal);
        var architecture = models.read(request);
        if (!architecture.problems().isEmpty()) {
          new Mistakes(terminal).print(architecture.problems(), architecture.sources());
          return false;
        }
        if (new Lacking(terminal).tell(architecture)) {
          return false;
        }
        var drawing = new MarkerDrawing(options, file.path(), folder, changes, request.limit());
        boolean same = file.add(drawing.draw(architecture, () -> models.check(request)));
        count(marker, same && drawing.isCurrent());
      } catch (MarkerMistake e) {
        mistakes.add(e.finding());
        file.add("");
      }
    }
    changes.put(file.path(), file.bytes());
    return true;
  }

  private void count(Marker marker, boolean current) {
    diagrams++;
    if (!current) {
      stale.add(marker.at());
    }
  }

  private int write() {
    var changed = changes.changed();
    try {
      changes.write();
    } catch (UncheckedIOException e) {
      throw new UserMistake("cannot write " + Failure.withFile(e.getCause()));
    }
    changed.forEach(file -> terminal.out().println("wrote " + Printable.of(shown(file))));
    terminal.out().println(count() + (changed.isEmpty() ? ", up to date already" : ""));
    return ExitCode.CLEAN;
  }

  private int reportStale() {
    stale.forEach(
        at -> terminal.out().println(Printable.of(at + ": this diagram is not up to date")));
    if (stale.isEmpty()) {
      terminal.out().println(count() + ", up to date");
      return ExitCode.CLEAN;
    }
    terminal.say(stale.size() + " of " + count() + " not up to date; run it without --check");
    return ExitCode.FOUND;
  }

  private String count() {
    return Plurals.count(diagrams, "diagram");
  }
}
