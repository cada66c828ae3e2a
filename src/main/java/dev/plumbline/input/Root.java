package dev.plumbline.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder that {@code include} and the like may not leave. */
public final class Root {
  private Root() {}

  /**
   * Returns the root for the paths that a user named: the version-controlled folder around them;
   * else the working folder when they lie in it; else the folder that holds them all.
   */
  public static Path of(List<Path> paths, Path folder) {
    var holder =
        paths.stream()
            .map(path -> folder.resolve(path).normalize())
            .map(path -> Files.isDirectory(path) ? path : path.getParent())
            .reduce(Root::shared)
            .orElse(folder);
    for (var above = holder; above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(".git"))) {
        return above;
      }
    }
    boolean inside = holder.startsWith(folder) && folder.getParent() != null;
    return inside ? folder : holder;
  }

  private static Path shared(Path one, Path other) {
    var shared = one;
    while (!other.startsWith(shared)) {
      shared = shared.getParent();
    }
    return shared;
  }
}
