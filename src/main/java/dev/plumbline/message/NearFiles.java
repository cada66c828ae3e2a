package dev.plumbline.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that were probably meant by a path that leads to none. */
public final class NearFiles {
  private static final int MOST = 1000;

  private NearFiles() {}

  /**
   * Returns {@code ; did you mean "x"?} for the name beside the missing file that is nearest to its
   * own, or nothing when none is near.
   */
  public static String suggestion(Path missing) {
    var name = missing.getFileName();
    var folder = missing.toAbsolutePath().getParent();
    return name == null || folder == null
        ? ""
        : Nearness.suggestion(name.toString(), names(folder));
  }

  private static List<String> names(Path folder) {
    try (var files = Files.list(folder)) {
      return files.limit(MOST).map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException | SecurityException e) {
      return List.of();
    }
  }
}
