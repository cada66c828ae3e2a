package dev.plumbline.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * Reads a named pipe, unless nobody writes to it: to open it would wait for a writer, for ever
 * perhaps. While the pipe is open for writing, too, opening it for reading does not wait; after
 * that, nothing comes from it unless somebody else has opened it.
 */
final class NamedPipe {
  private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(2);
  private static final long PAUSE_MILLIS = 20;

  private NamedPipe() {}

  /** Returns what is written into a pipe, up to a number of bytes; nothing without a writer. */
  static byte[] read(Path pipe, int most) throws IOException {
    long start = System.nanoTime();
    while (true) {
      try (var in = open(pipe)) {
        var bytes = in.readNBytes(most);
        if (bytes.length > 0 || System.nanoTime() - start > LONGEST_WAIT) {
          return bytes;
        }
      }
      pause();
    }
  }

  @SuppressWarnings("try") // It only has to be open.
  private static InputStream open(Path pipe) throws IOException {
    try (var both = FileChannel.open(pipe, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return Files.newInputStream(pipe);
    } catch (AccessDeniedException e) {
      return Files.newInputStream(pipe);
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
