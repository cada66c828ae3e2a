package dev.plumbline.cli.option;

import dev.plumbline.finding.FileNames;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts the name of a file or folder as users write it. */
public final class PathConverter implements ITypeConverter<Path> {
  /** A blank would be the working folder: it comes of a variable that a script never set. */
  public static final String BLANK = "expected a file or folder, but found a blank";

  @Override
  public Path convert(String name) {
    return path(name).orElseThrow(() -> new TypeConversionException(BLANK));
  }

  /** Returns the path; nothing for a blank. */
  public static Optional<Path> path(String name) {
    return name.isBlank() ? Optional.empty() : Optional.of(FileNames.path(name));
  }
}
