package dev.plumbline.cli.option;

import dev.plumbline.cli.terminal.Failure;
import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.output.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * A file to be written: {@code --output json=report.json}.
 *
 * @param <F> the type of a format
 * @param format the format
 * @param file the path to write to @param name the file as the user named it
 */
public record Output<F>(F format, Path file, String name) {

  /** Returns where the file is, links followed. */
  Path place() {
    try {
      return AtomicFile.place(file);
    } catch (IOException e) {
      return file;
    }
  }

  /** The content of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Refuses to write to a file that the run has read, whatever it is called here. */
  public void refuse(Collection<Path> inputs) {
    if (Files.isRegularFile(file) && inputs.stream().anyMatch(this::isSame)) {
      throw new UserMistake(
          "cannot write "
              + name
              + ": this run has read it, and it would be lost; name another file");
    }
  }

  private boolean isSame(Path input) {
    try {
      return Files.exists(input) && Files.isSameFile(file, input);
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes the file, whole or not at all. */
  public void write(Content content) {
    try {
      AtomicFile.write(file, content::writeTo);
    } catch (IOException e) {
      throw new UserMistake("cannot write " + name + ": " + Failure.of(e));
    }
  }
}
