package dev.plumbline.input;

import dev.plumbline.document.FileKind;
import dev.plumbline.document.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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

  /** Where the open files of a process lie, by number. */
  private static final List<Path> OPEN =
      List.of(Path.of("/dev/fd"), Path.of("/proc/self/fd"), Path.of("/proc/thread-self/fd"));

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
    var input =
        isStandardInput(path)
            ? PipedInput.ofStandardInput(standardInput())
            : PipedInput.of(path.toString(), bytes(key));
    read.put(key, input);
    return input;
  }

  private byte[] standardInput() throws IOException {
    try (var in = standardInput.get()) {
      return in.readNBytes(Limits.FILE + 1);
    }
  }

  /** Devices hold no model, and some never end. What a shell opened can be read without waiting. */
  private static byte[] bytes(Path file) throws IOException {
    var kind = FileKind.odd(file);
    if (kind.isPresent() && kind.get() != FileKind.PIPE && !isOpen(file)) {
      throw new FileSystemException(file.toString(), null, refusal(kind.get()));
    }
    if (!isOpen(file)) {
      return NamedPipe.read(file, Limits.FILE + 1);
    }
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(Limits.FILE + 1);
    }
  }

  private static String refusal(FileKind kind) {
    return "this is "
        + kind
        + "; a model is a file, or is piped into the command: cat shop.yaml | plumbline check -";
  }

  private static boolean isOpen(Path file) {
    return OPEN.stream().anyMatch(file::startsWith);
  }
}
