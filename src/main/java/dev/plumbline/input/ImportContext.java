package dev.plumbline.input;

import dev.plumbline.document.ComposedNames;
import dev.plumbline.document.Document;
import dev.plumbline.document.Encoding;
import dev.plumbline.document.LineEnds;
import dev.plumbline.finding.Finding;
import dev.plumbline.importer.Importer;
import dev.plumbline.ontology.Vocabulary;
import java.io.IOException;
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
  private static final int LARGEST_TEXT = 1 << 20;
  private static final int MOST_NAMES = 1000;

  @Override
  public Vocabulary vocabulary() {
    return known.get();
  }

  @Override
  public List<Document> open(String path, Document from) {
    return inside(path, from).filter(Files::isRegularFile).map(this::documents).orElse(List.of());
  }

  private List<Document> documents(Path file) {
    files.addInput(file);
    return files.read(file, InputFiles.shown(file, folder)).documents();
  }

  @Override
  public List<Finding> mistakes(String path, Document from) {
    return inside(path, from)
        .filter(Files::isRegularFile)
        .map(file -> files.read(file, InputFiles.shown(file, folder)).problems())
        .orElse(List.of());
  }

  @Override
  public Optional<Importer.Text> text(String path, Document from) {
    return inside(path, from).filter(Files::isRegularFile).flatMap(this::text);
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
          .limit(MOST_NAMES)
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private Optional<Importer.Text> text(Path file) {
    try (var in = Files.newInputStream(file)) {
      files.addInput(file);
      var shown = InputFiles.shown(file, folder);
      var text = LineEnds.usual(Encoding.text(in.readNBytes(LARGEST_TEXT)));
      if (in.read() >= 0) {
        files.note(shown, "only the first MiB of this file is read");
      }
      return Optional.of(new Importer.Text(shown, text.lines().toList()));
    } catch (IOException e) {
      files.note(InputFiles.shown(file, folder), "this file cannot be read");
      return Optional.empty();
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
