package dev.plumbline.document;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads the bytes of a file that a user or a description names. What is no file is refused before
 * it is opened: to open a named pipe or to read a device may never end.
 */
public final class FileBytes {
  private FileBytes() {}

  /**
   * Returns the bytes of a file, at most so many.
   *
   * @throws FileSystemException when it is no file or cannot be read; its reason says why, in the
   *     words of a report
   */
  public static byte[] read(Path file, int most) throws FileSystemException {
    if (Files.isDirectory(file)) {
      throw unreadable(file, "expected a file, found a folder");
    }
    var odd = FileKind.odd(file);
    if (odd.isPresent()) {
      throw unreadable(file, "expected a file, found " + odd.get());
    }
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(most);
    } catch (NoSuchFileException e) {
      throw unreadable(file, "there is no such file");
    } catch (AccessDeniedException e) {
      throw unreadable(file, "no permission to read the file");
    } catch (IOException e) {
      throw unreadable(file, "the file cannot be read: " + e.getMessage());
    }
  }

  private static FileSystemException unreadable(Path file, String reason) {
    return new FileSystemException(file.toString(), null, reason);
  }
}
