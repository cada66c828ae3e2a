package dev.plumbline.cli.option;

import dev.plumbline.cli.terminal.Failure;
import dev.plumbline.cli.terminal.UserMistake;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to be written: {@code --output json=report.json}.
 *
 * @param <F> the type of a format
 * @param format the format
 * @param file the path to write to @param name the file as the user named it
 */
public record Output<F>(F format, Path file, String name) {

  /** The content of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes the file. */
  public void write(Content content) {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UserMistake("cannot write " + name + ": " + Failure.of(e));
    }
  }
}
