package dev.plumbline.cli.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Describes why reading or writing a file failed. */
public final class Failure {
  private Failure() {}

  /** Returns the file, when one is known, and the reason. */
  public static String withFile(IOException failure) {
    var file = failure instanceof FileSystemException inFile ? inFile.getFile() : null;
    return file == null ? of(failure) : file + ": " + of(failure);
  }

  /** Returns the reason without the file's name. */
  public static String of(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof FileSystemException inFile && inFile.getReason() != null) {
      return inFile.getReason();
    }
    return String.valueOf(failure.getMessage());
  }
}
