package dev.plumbline.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where an output goes: the place to which links lead, so that they stay links.
 *
 * @param path the place
 * @param isFile whether a file is there, or nothing yet; else it is a device, a pipe or a stream
 */
record Target(Path path, boolean isFile) {
  private static final int MOST_LINKS = 40;

  /** The open files of a process by number; the file behind one is not ours to replace. */
  private static final List<Path> STREAMS =
      List.of(Path.of("/proc"), Path.of("/dev/fd"), Path.of("/dev/stdout"), Path.of("/dev/stderr"));

  static Target of(Path file) throws IOException {
    var place = file.toAbsolutePath();
    for (int links = 0; !isStream(place) && Files.isSymbolicLink(place); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemException(file.toString(), null, "its links lead in a circle");
      }
      place = place.resolveSibling(Files.readSymbolicLink(place));
    }
    boolean other = isStream(place) || Files.exists(place) && !Files.isRegularFile(place);
    return new Target(place, !other);
  }

  private static boolean isStream(Path place) {
    var clean = place.normalize();
    return STREAMS.stream().anyMatch(clean::startsWith);
  }

  Path folder() {
    return path.getParent();
  }
}
