package dev.plumbline.importer;

import dev.plumbline.document.Document;
import dev.plumbline.document.read.Reader;
import dev.plumbline.finding.Finding;
import dev.plumbline.ontology.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens the files of one folder, which importers may not leave. */
public final class FolderContext implements Importer.Context {
  private static final Vocabulary VOCABULARY = Vocabulary.load();

  private final Path folder;
  private final Importer importer;
  private final List<Finding> problems = new ArrayList<>();

  /** Makes a context over a folder, for an importer. */
  public FolderContext(Path folder, Importer importer) {
    this.folder = folder.toAbsolutePath().normalize();
    this.importer = importer;
  }

  /** Returns the documents of a file of the folder. */
  public List<Document> read(String file) {
    var reading = Reader.read(folder.resolve(file), file, importer.tags());
    problems.addAll(reading.problems());
    return reading.documents();
  }

  /** Returns the mistakes in the files read so far. */
  public List<Finding> problems() {
    return problems;
  }

  @Override
  public Optional<Importer.Opened> open(String path, Document from) {
    return inside(path, from)
        .filter(Files::isRegularFile)
        .map(file -> Reader.read(file, shown(file), importer.tags()))
        .map(reading -> new Importer.Opened(reading.documents(), reading.problems()));
  }

  @Override
  public Optional<Importer.Text> text(String path, Document from) {
    return inside(path, from)
        .filter(Files::isRegularFile)
        .map(file -> new Importer.Text(shown(file), lines(file)));
  }

  @Override
  public List<String> names(String folder, Document from) {
    return inside(folder, from)
        .filter(Files::isDirectory)
        .map(FolderContext::names)
        .orElse(List.of());
  }

  private static List<String> names(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Vocabulary vocabulary() {
    return VOCABULARY;
  }

  private Optional<Path> inside(String path, Document from) {
    var base = folder.resolve(from.file()).getParent();
    var file = path.contains("\0") ? base : base.resolve(path).normalize();
    return Optional.of(file).filter(found -> found.startsWith(folder) && Files.exists(found));
  }

  private String shown(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
