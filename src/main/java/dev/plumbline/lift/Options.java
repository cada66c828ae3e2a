package dev.plumbline.lift;

import dev.plumbline.lift.outline.Nearby;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a user decides about reading a model.
 *
 * @param workingFolder the folder to which the shown names of files are relative
 * @param root the folder that {@code include} may not leave
 * @param environment the environment to overlay; without one the base model is read
 * @param nearby tells where names are defined that nothing read defines
 */
public record Options(Path workingFolder, Path root, Optional<String> environment, Nearby nearby) {
  public Options {
    workingFolder = workingFolder.toAbsolutePath().normalize();
    root = root.toAbsolutePath().normalize();
  }

  /** Makes options of a user who has no other files. */
  public Options(Path workingFolder, Path root, Optional<String> environment) {
    this(workingFolder, root, environment, Nearby.NOTHING);
  }
}
