package dev.plumbline.output;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file whole or not at all: the content goes into a temporary file in the same folder,
 * which then takes the name. A failure or the end of the process leaves the old file.
 *
 * <p>Two kinds are written directly. What is no file, such as a device or a pipe, has nothing to
 * keep. A file whose folder takes no other file, or lets none be renamed, can only be overwritten.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /** The content of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file.
   *
   * @throws IOException when it cannot be written; the exception names this file
   */
  public static void write(Path file, Content content) throws IOException {
    var target = Target.of(file);
    try {
      if (!target.isFile()) {
        writeTo(file, StandardOpenOption.APPEND, content);
        return;
      }
      TemporaryFiles.clear(target.folder());
      try (var draft = Draft.of(target)) {
        draft.fill(content);
        draft.commit();
      } catch (Draft.NotHere e) {
        overwrite(target, content, e.getCause());
      }
    } catch (IOException e) {
      throw Unwritten.of(file, e);
    }
  }

  /**
   * Returns the path to which a file is written: links are followed, in its folder and of itself.
   *
   * @throws IOException when there is no such folder, or links lead in a circle
   */
  public static Path place(Path file) throws IOException {
    var target = Target.of(file);
    return target.folder().toRealPath().resolve(target.path().getFileName());
  }

  /** Overwrites a file that is there; its content is complete before. */
  private static void overwrite(Target target, Content content, IOException why)
      throws IOException {
    if (!Files.exists(target.path())) {
      throw why;
    }
    var bytes = new ByteArrayOutputStream();
    content.writeTo(bytes);
    writeTo(target.path(), StandardOpenOption.TRUNCATE_EXISTING, bytes::writeTo);
  }

  /** A file to which standard output goes must keep what is in it, so devices are appended to. */
  private static void writeTo(Path path, StandardOpenOption how, Content content)
      throws IOException {
    try (var out =
        new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.WRITE, how))) {
      content.writeTo(out);
    }
  }
}
