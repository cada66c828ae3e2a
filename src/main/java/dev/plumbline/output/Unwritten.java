package dev.plumbline.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Names in a failure the file that was to be written, and not a temporary one. */
final class Unwritten {
  private Unwritten() {}

  static IOException of(Path file, IOException failure) {
    var name = file.toString();
    if (failure instanceof NoSuchFileException) {
      return caused(new NoSuchFileException(name), failure);
    }
    if (failure instanceof AccessDeniedException) {
      return caused(new AccessDeniedException(name), failure);
    }
    var inFile = failure instanceof FileSystemException system ? system.getReason() : null;
    var reason = inFile == null ? failure.getMessage() : inFile;
    return caused(new FileSystemException(name, null, reason), failure);
  }

  private static IOException caused(IOException named, IOException failure) {
    named.initCause(failure);
    return named;
  }
}
