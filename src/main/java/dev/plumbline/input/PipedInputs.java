package dev.plumbline.input;

import dev.plumbline.document.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The inputs of a run that are neither files nor folders: standard input, named pipes, and what a
 * shell puts in place of {@code <(command)}. Each can be read once, so what came in is kept.
 */
public final class PipedInputs {
  private static final Set<String> STANDARD_INPUT =
      Set.of("-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0");

  private final Supplier<InputStream> standardInput;
  private final Map<Path, PipedInput> read = new HashMap<>();

  /**
   * Makes the inputs of one run.
   *
   * @param standardInput opens standard input; asked only when a path names it
   */
  public PipedInputs(Supplier<InputStream> standardInput) {
    this.standardInput = standardInput;
  }

  /** Returns the inputs of a run into whose standard input nothing comes. */
  public static PipedInputs none() {
    return new PipedInputs(InputStream::nullInputStream);
  }

  /** Returns whether a path, as the user wrote it, names standard input: {@code -}, for one. */
  public static boolean isStandardInput(Path path) {
    return STANDARD_INPUT.contains(path.toString());
  }

  /** Returns whether a path names something to read that is neither a file nor a folder. */
  public static boolean isPiped(Path path, Path folder) {
    var file = folder.resolve(path);
    return isStandardInput(path)
        || Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  /** Reads what a path names that {@link #isPiped}. */
  PipedInput read(Path path, Path folder) throws IOException {
    var key = isStandardInput(path) ? Path.of("-") : folder.resolve(path).normalize();
    var known = read.get(key);
    if (known != null) {
      return known;
    }
    try (var in = isStandardInput(path) ? standardInput.get() : Files.newInputStream(key)) {
      var bytes = in.readNBytes(Limits.FILE + 1);
      var input =
          isStandardInput(path)
              ? PipedInput.ofStandardInput(bytes)
              : PipedInput.of(path.toString(), bytes);
      read.put(key, input);
      return input;
    }
  }
}
