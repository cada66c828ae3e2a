package dev.plumbline.cli.markdown;

import dev.plumbline.cli.terminal.Failure;
import dev.plumbline.cli.terminal.UserMistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The new contents of files. Unchanged files are not written; a changed file is replaced
 * atomically, so that no reader sees half of it.
 */
final class FileChanges {
  private final Map<Path, byte[]> contents = new LinkedHashMap<>();

  /** Returns the new content of a file, if it is known. */
  Optional<byte[]> content(Path file) {
    return Optional.ofNullable(contents.get(file));
  }

  /** Sets the new content of a file. */
  void put(Path file, byte[] content) {
    contents.put(file, content);
  }

  /** Returns whether a file differs from its new content or does not exist. */
  boolean changes(Path file) {
    return !holds(file, contents.get(file));
  }

  /** Returns the files that differ from their new content. */
  List<Path> changed() {
    return contents.keySet().stream().filter(this::changes).toList();
  }

  /** Writes the files that have changed. */
  void write() {
    changed().forEach(file -> write(file, contents.get(file)));
  }

  private static boolean holds(Path file, byte[] content) {
    try {
      return Files.isRegularFile(file)
          && Files.size(file) == content.length
          && Arrays.equals(Files.readAllBytes(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] content) {
    try {
      var target = Files.exists(file) ? file.toRealPath() : file;
      var fresh = target.resolveSibling("." + target.getFileName() + ".plumbline");
      Files.deleteIfExists(fresh);
      Files.write(fresh, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try {
        keepPermissions(target, fresh);
        move(fresh, target);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new UserMistake("cannot write " + file + ": " + Failure.of(e));
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    var view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null && Files.exists(from)) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
