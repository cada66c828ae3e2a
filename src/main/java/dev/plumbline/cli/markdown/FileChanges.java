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
 * What files are to hold. Those that hold it already are left as they are; each of the others is
 * replaced at once, so that no reader ever sees half of it.
 */
final class FileChanges {
  private final Map<Path, byte[]> contents = new LinkedHashMap<>();

  /** Returns what a file is to hold, if that is said already. */
  Optional<byte[]> content(Path file) {
    return Optional.ofNullable(contents.get(file));
  }

  /** Says what a file is to hold. */
  void put(Path file, byte[] content) {
    contents.put(file, content);
  }

  /** Returns whether a file holds something else, or is not there. */
  boolean changes(Path file) {
    return !holds(file, contents.get(file));
  }

  /** Returns the files that do not hold what they are to hold. */
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
