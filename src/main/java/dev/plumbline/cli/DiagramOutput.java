package dev.plumbline.cli;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Look;
import dev.plumbline.diagram.Notation;
import dev.plumbline.diagram.Notations;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A diagram to be written to a file: {@code --output svg=shop.svg}, or {@code --output shop.svg}.
 *
 * @param notation the format
 * @param file where to
 * @param name the file as the user named it
 */
record DiagramOutput(Notation notation, Path file, String name) {

  /** Returns what {@code FORMAT=FILE} or {@code FILE} asks for. */
  static DiagramOutput of(String text, Path folder) {
    int equals = text.indexOf('=');
    var name = text.substring(equals + 1);
    var notation =
        equals > 0
            ? notation(text.substring(0, equals))
            : Notations.ofFile(name)
                .orElseThrow(
                    () ->
                        new UserMistake(
                            "--output takes a format and a file, such as svg=shop.svg, but got \""
                                + text
                                + '"'));
    try {
      return new DiagramOutput(notation, folder.resolve(name), name);
    } catch (InvalidPathException e) {
      throw new UserMistake("\"" + name + "\" cannot be the name of a file");
    }
  }

  /** Returns the notation with that name. */
  static Notation notation(String name) {
    return Notations.of(name)
        .orElseThrow(
            () ->
                new UserMistake(
                    "unknown format \""
                        + name
                        + "\"; expected one of "
                        + String.join(", ", Notations.names())
                        + Nearest.hint(name, Notations.names())));
  }

  void write(Diagram diagram, Look look) {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      notation.write(diagram, look, out);
    } catch (IOException e) {
      throw new UserMistake("cannot write " + name + ": " + Failure.of(e));
    }
  }
}
