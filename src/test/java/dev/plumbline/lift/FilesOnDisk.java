package dev.plumbline.lift;

import dev.plumbline.document.read.Reader;
import dev.plumbline.document.read.Reading;
import dev.plumbline.finding.Sources;
import dev.plumbline.lift.source.SourceOpener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Opens the files that a model includes, each once. */
public class FilesOnDisk implements SourceOpener {
  private final Map<String, Reading> readings = new HashMap<>();
  private final UnaryOperator<String> change;

  /** Takes the files as they are. */
  public FilesOnDisk() {
    this(text -> text);
  }

  /** Takes the files as if their texts were changed. */
  FilesOnDisk(UnaryOperator<String> change) {
    this.change = change;
  }

  /** Returns what a file holds. */
  public Reading read(Path file, String shown) {
    return readings.computeIfAbsent(shown, key -> Reader.read(key, bytes(file)));
  }

  private byte[] bytes(Path file) {
    try {
      return change.apply(Files.readString(file)).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Opened open(Path file, String shown) {
    var reading = read(file, shown);
    return new Opened(reading.documents(), reading.problems());
  }

  @Override
  public Sources sources() {
    return this::line;
  }

  private Optional<String> line(String file, int line) {
    return Optional.ofNullable(readings.get(file))
        .map(Reading::lines)
        .filter(lines -> line >= 1 && line <= lines.size())
        .map(lines -> lines.get(line - 1));
  }
}
