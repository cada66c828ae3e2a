package dev.plumbline.cli.option;

import dev.plumbline.cli.terminal.Nearest;
import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.finding.FileNames;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The output formats of a command, and the parser of its {@code --output} option.
 *
 * @param <F> the type of a format
 * @param names the names, in the order in which help lists them
 * @param named finds a format by its name
 * @param ofFile finds the format from a file's name; returns nothing when names do not determine it
 * @param example an output as users write it, such as {@code json=report.json}
 */
public record Formats<F>(
    List<String> names,
    Function<String, Optional<F>> named,
    Function<String, Optional<F>> ofFile,
    String example) {

  /** Returns the format with that name. */
  public F of(String name) {
    return named.apply(name).orElseThrow(() -> Nearest.unknown("format", name, names));
  }

  /** Parses {@code FORMAT=FILE} or {@code FILE} values; each file may occur only once. */
  public List<Output<F>> outputs(List<String> texts, Path folder) {
    var outputs = texts.stream().map(text -> output(text, folder)).toList();
    var files = new HashSet<Path>();
    for (var output : outputs) {
      if (!files.add(output.place())) {
        throw new UserMistake("two outputs would be written to " + output.name());
      }
    }
    return outputs;
  }

  private Output<F> output(String text, Path folder) {
    var requested = requested(text);
    return new Output<>(requested.format(), file(requested.name(), folder), requested.name());
  }

  /** A requested output: its format and the file's name as the user wrote it. */
  public record RequestedOutput<F>(F format, String name) {}

  /** Parses {@code FORMAT=FILE} or {@code FILE}. */
  RequestedOutput<F> requested(String text) {
    int equals = text.indexOf('=');
    var name = text.substring(equals + 1);
    var format = equals > 0 ? Optional.of(of(text.substring(0, equals))) : ofFile.apply(name);
    if (format.isEmpty() || name.isEmpty()) {
      throw new UserMistake(
          "--output takes a format and a file, such as " + example + ", but got \"" + text + '"');
    }
    return new RequestedOutput<>(format.get(), name);
  }

  /** Returns the path of a file. Rejects impossible paths now rather than after a long run. */
  private static Path file(String name, Path folder) {
    try {
      var file = folder.resolve(FileNames.path(name)).normalize();
      var parent = folder.resolve(FileNames.path(name)).toAbsolutePath().getParent();
      if (Files.isDirectory(file)) {
        throw new UserMistake("cannot write " + name + ": it is a folder");
      }
      if (parent != null && !Files.isDirectory(parent)) {
        var shown = FileNames.path(name).getParent();
        throw new UserMistake("cannot write " + name + ": there is no folder " + shown);
      }
      return file;
    } catch (InvalidPathException e) {
      throw new UserMistake("\"" + name + "\" cannot be the name of a file");
    }
  }
}
