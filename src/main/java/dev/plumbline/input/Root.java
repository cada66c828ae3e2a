package dev.plumbline.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder that {@code include} and the like may not leave. */
public final class Root {
  private Root() {}

  /**
   * Returns the root for the paths that a user named: the version-controlled folder around them;
   * else the working folder when they lie in it; else the folder that holds them all. What is piped
   * in counts as lying in the working folder.
   */
  public static Path of(List<Path> paths, Path folder) {
    var holder =
        paths.stream().map(path -> holder(path, folder)).reduce(Root::shared).orElse(folder);
    for (var above = holder; above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(".git"))) {
        return above;
      }
    }
    boolean inside = holder.startsWith(folder) && folder.getParent() != null;
    return inside ? folder : holder;
  }

  private static Path holder(Path path, Path folder) {
    var named = folder.resolve(path).normalize();
    if (PipedInputs.isPiped(path, folder)) {
      return folder;
    }
    return Files.isDirectory(named) ? named : named.getParent();
  }

  private static Path shared(Path one, Path other) {
    var shared = one;
    while (!other.startsWith(shared)) {
      shared = shared.getParent();
    }
    return shared;
  }
}
