package dev.plumbline.input;

import dev.plumbline.document.ComposedNames;
import dev.plumbline.document.Document;
import dev.plumbline.importer.Importer;
import dev.plumbline.ontology.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gives importers access to the files under the root.
 *
 * @param files the files of the run
 * @param folder the working folder
 * @param root the folder that no path may leave
 * @param known what is known of technologies and protocols
 */
public record ImportContext(SourceFiles files, Path folder, Path root, Supplier<Vocabulary> known)
    implements Importer.Context {
  private static final int MOST_NAMES = 1000;

  @Override
  public Vocabulary vocabulary() {
    return known.get();
  }

  @Override
  public Optional<Importer.Opened> open(String path, Document from) {
    return file(path, from)
        .map(file -> files.read(file, InputFiles.shown(file, folder)))
        .map(reading -> new Importer.Opened(reading.documents(), reading.problems()));
  }

  @Override
  public Optional<Importer.Text> text(String path, Document from) {
    return file(path, from).map(this::text);
  }

  private Importer.Text text(Path file) {
    var shown = InputFiles.shown(file, folder);
    var reading = files.readText(file, shown);
    return new Importer.Text(shown, reading.lines(), reading.problems());
  }

  /** A folder in a file's place counts as no file: Docker makes one where a file is missing. */
  private Optional<Path> file(String path, Document from) {
    var file = inside(path, from).filter(found -> !Files.isDirectory(found));
    file.ifPresent(files::addInput);
    return file;
  }

  @Override
  public List<String> names(String folder, Document from) {
    return inside(folder, from).filter(Files::isDirectory).map(this::names).orElse(List.of());
  }

  @Override
  public Optional<String> folder(Document file) {
    return files
        .path(file.file())
        .map(path -> path.toAbsolutePath().normalize().getParent())
        .map(Path::getFileName)
        .map(Path::toString);
  }

  private List<String> names(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file))
          .map(file -> file.getFileName().toString())
          .sorted()
          .limit(MOST_NAMES)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      this.files.note(InputFiles.shown(folder, this.folder), "this folder cannot be read");
      return List.of();
    }
  }

  /**
   * The file or folder that {@code path} names, when it is there and, links followed, under the
   * root.
   */
  private Optional<Path> inside(String path, Document from) {
    try {
      var base = files.path(from.file()).map(Path::getParent).orElse(root);
      var file = ComposedNames.resolve(base, path);
      return Files.exists(file) && file.toRealPath().startsWith(root.toRealPath())
          ? Optional.of(file)
          : Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }
}
