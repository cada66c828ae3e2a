package dev.plumbline.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The temporary files of this process. Each is locked as long as it is used: the lock ends with the
 * process, however it ends, and tells others what is stale. Files without a name such as {@code
 * .plumbline-0123456789abcdef.tmp} are never touched.
 */
final class TemporaryFiles {
  private static final Pattern NAME = Pattern.compile("\\.plumbline-[0-9a-f]{16}\\.tmp");
  private static final int ATTEMPTS = 20;

  private static final Map<String, Held> USED = new HashMap<>();
  private static boolean ending;

  private TemporaryFiles() {}

  /** Moves a temporary file away. */
  @FunctionalInterface
  interface Move {
    void from(Path path) throws IOException;
  }

  /**
   * A temporary file in use.
   *
   * @param path the file
   * @param channel writes it, and holds the lock
   */
  record Held(Path path, FileChannel channel) implements AutoCloseable {

    /** Moves the file to its final place. */
    void release(Move move) throws IOException {
      synchronized (USED) {
        awaitEnd();
        move.from(path);
        USED.remove(name());
      }
      channel.close();
    }

    private String name() {
      return path.getFileName().toString();
    }

    /** Deletes the file unless it has been released. */
    @Override
    public void close() throws IOException {
      synchronized (USED) {
        if (USED.remove(name()) != null) {
          Files.deleteIfExists(path);
        }
      }
      channel.close();
    }
  }

  /** Creates a temporary file that no other process takes for stale. */
  static Held create(Path folder) throws IOException {
    synchronized (USED) {
      EndOfProcess.prepare();
      awaitEnd();
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        var name = ".plumbline-%016x.tmp".formatted(ThreadLocalRandom.current().nextLong());
        var path = folder.resolve(name);
        var channel =
            FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (locks(channel) && Files.exists(path)) {
          var held = new Held(path, channel);
          USED.put(name, held);
          return held;
        }
        channel.close(); // Another process took it for stale before it was locked.
      }
    }
    throw new IOException("temporary files disappear");
  }

  /** Some file systems have no locks: there, nothing is ever taken for stale. */
  private static boolean locks(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (IOException e) {
      return true;
    }
  }

  /** Deletes what processes that have ended left in a folder. */
  static void clear(Path folder) {
    try (var files = Files.newDirectoryStream(folder, ".plumbline-*.tmp")) {
      files.forEach(TemporaryFiles::clearStale);
    } catch (IOException e) {
      return; // Who may not list a folder cannot clear it.
    }
  }

  private static void clearStale(Path file) {
    var name = file.getFileName().toString();
    if (!NAME.matcher(name).matches()
        || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || isUsed(name)) {
      return;
    }
    try (var channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      if (channel.tryLock() != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | OverlappingFileLockException e) {
      return; // It is another user's, or gone already.
    }
  }

  private static boolean isUsed(String name) {
    synchronized (USED) {
      return USED.containsKey(name);
    }
  }

  /** Keeps a thread that still writes from saying so while the process ends. */
  private static void awaitEnd() {
    while (ending) {
      try {
        USED.wait();
      } catch (InterruptedException e) {
        continue;
      }
    }
  }

  private static void end() {
    synchronized (USED) {
      ending = true;
      for (var held : USED.values()) {
        try {
          Files.deleteIfExists(held.path());
        } catch (IOException e) {
          continue; // The next run clears it.
        }
      }
    }
  }

  /** Deletes the files when the process is told to end. */
  private static final class EndOfProcess {
    static {
      try {
        Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFiles::end, "temporary files"));
      } catch (IllegalStateException e) {
        ending = true; // The process ends already.
      }
    }

    private EndOfProcess() {}

    /** Registers the deletion, once. */
    static void prepare() {}
  }
}
