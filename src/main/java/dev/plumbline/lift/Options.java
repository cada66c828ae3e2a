package dev.plumbline.lift;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a user decides about reading a model.
 *
 * @param workingFolder the folder to which the shown names of files are relative
 * @param root the folder that {@code include} may not leave
 * @param environment the environment to overlay; without one the base model is read
 */
public record Options(Path workingFolder, Path root, Optional<String> environment) {
  public Options {
    workingFolder = workingFolder.toAbsolutePath().normalize();
    root = root.toAbsolutePath().normalize();
  }
}
