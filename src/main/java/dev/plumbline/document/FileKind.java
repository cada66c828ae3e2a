package dev.plumbline.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What lies at a path that is neither a file nor a folder; to read it may never end. */
public enum FileKind {
  PIPE("a named pipe", 0x1000),
  CHARACTERS("a device", 0x2000),
  BLOCKS("a device", 0x6000),
  SOCKET("a socket", 0xC000),
  OTHER("neither a file nor a folder", 0);

  private static final int TYPE = 0xF000;

  private final String text;
  private final int bits;

  FileKind(String text, int bits) {
    this.text = text;
    this.bits = bits;
  }

  /** Returns what is there, links followed; nothing for a file, a folder, or what is not there. */
  public static Optional<FileKind> odd(Path path) {
    if (Files.isRegularFile(path) || Files.isDirectory(path) || !Files.exists(path)) {
      return Optional.empty();
    }
    try {
      int type = (Integer) Files.getAttribute(path, "unix:mode") & TYPE;
      for (var kind : values()) {
        if (kind.bits == type) {
          return Optional.of(kind);
        }
      }
      return Optional.of(OTHER);
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.of(OTHER);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
