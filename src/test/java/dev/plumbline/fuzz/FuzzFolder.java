package dev.plumbline.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder that holds the files of the input that is being tried, and nothing else. */
final class FuzzFolder {
  private final Path top;
  private final Path folder;

  private FuzzFolder(Path top) {
    this.top = top;
    this.folder = top.resolve("work");
  }

  /** Makes a folder; it is deleted when Java ends. */
  static FuzzFolder make() {
    try {
      var folder = new FuzzFolder(Files.createTempDirectory("fuzz").toRealPath());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> folder.clear(folder.top)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces what the folder holds by the files of the input and returns where it is. */
  Path with(Bundle bundle) {
    clear(folder);
    try {
      Files.createDirectories(folder);
      for (var file : bundle.files().entrySet()) {
        var path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file beside the folder, which no input may reach. */
  void outside(String name, String content) {
    try {
      Files.writeString(top.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void clear(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (var files = Files.walk(path)) {
      for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
