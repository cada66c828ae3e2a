package dev.plumbline.input;

import dev.plumbline.document.KnownTags;
import dev.plumbline.document.read.Reader;
import dev.plumbline.document.read.Reading;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Sources;
import dev.plumbline.lift.source.SourceOpener;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of one run: each is read once, and its text kept for code frames. */
public final class SourceFiles implements SourceOpener {
  private static final int LARGEST_TEXT = 1 << 20;

  private final KnownTags tags;
  private final Map<Path, Reading> readings = new HashMap<>();
  private final Map<Path, Reading> texts = new HashMap<>();
  private final Map<String, Path> paths = new HashMap<>();
  private final Map<String, List<String>> lines = new HashMap<>();
  private final Set<Path> inputs = new LinkedHashSet<>();
  private final Set<Evidence> notes = new LinkedHashSet<>();

  /** Makes an empty collection of files in which these tags are no mistakes. */
  public SourceFiles(KnownTags tags) {
    this.tags = tags;
  }

  /** Returns what a file holds, under the name by which it was read first. */
  Reading read(Path file, String shown) {
    return readings.computeIfAbsent(file.toAbsolutePath().normalize(), key -> load(key, shown));
  }

  /** Returns what was piped in, as if it were that file. */
  Reading read(Path file, PipedInput piped) {
    paths.put(piped.shown(), file);
    return readings.computeIfAbsent(file, key -> Reader.read(piped.shown(), piped.bytes(), tags));
  }

  /** Returns the text of a file of any language; its lines are shown in no code frame. */
  Reading readText(Path file, String shown) {
    return texts.computeIfAbsent(
        file.toAbsolutePath().normalize(), key -> Reader.text(key, shown, LARGEST_TEXT));
  }

  private Reading load(Path file, String shown) {
    paths.put(shown, file);
    return Reader.read(file, shown, tags);
  }

  /** Marks a file as one that says something of what is checked; others were only looked at. */
  public void addInput(Path file) {
    inputs.add(file);
  }

  /** Marks the file with that shown name. */
  void addInput(String shown) {
    path(shown).ifPresent(this::addInput);
  }

  /** Notes what a file holds that is not read. */
  void note(String shown, String text) {
    notes.add(new Evidence(text, Optional.of(Location.ofFile(shown))));
  }

  /** Returns notes on what files hold that was not read. */
  public List<Evidence> notes() {
    return List.copyOf(notes);
  }

  /** Returns where the file with that shown name is. */
  Optional<Path> path(String shown) {
    return Optional.ofNullable(paths.get(shown));
  }

  @Override
  public Opened open(Path file, String shown) {
    var reading = read(file, shown);
    return new Opened(reading.documents(), reading.problems());
  }

  @Override
  public Sources sources() {
    return new Sources() {
      @Override
      public Optional<String> line(String file, int line) {
        return SourceFiles.this.line(file, line);
      }

      @Override
      public List<Path> inputs() {
        return List.copyOf(inputs);
      }
    };
  }

  private Optional<String> line(String file, int line) {
    var text = lines.computeIfAbsent(file, this::lines);
    return line >= 1 && line <= text.size()
        ? Optional.of(MaskedLine.of(text.get(line - 1)))
        : Optional.empty();
  }

  private List<String> lines(String shown) {
    return path(shown).map(readings::get).map(Reading::lines).orElse(List.of());
  }
}
