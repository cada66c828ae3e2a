package dev.plumbline.fuzz;

import dev.plumbline.document.Document;
import dev.plumbline.document.read.Reader;
import dev.plumbline.importer.Importer;
import dev.plumbline.ontology.Vocabulary;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of an input as an importer sees them. */
final class MemoryContext implements Importer.Context {
  private final Importer importer;
  private final Bundle bundle;

  MemoryContext(Importer importer, Bundle bundle) {
    this.importer = importer;
    this.bundle = bundle;
  }

  /** Returns the documents of the format that the files hold. */
  List<Document> documents() {
    var found = new ArrayList<Document>();
    for (var name : bundle.files().keySet()) {
      if (name.matches(".*\\.(ya?ml|json)")
          || importer.endings().stream().anyMatch(name::endsWith)) {
        read(name).stream().filter(importer.format()::recognises).forEach(found::add);
      }
    }
    return found;
  }

  private List<Document> read(String name) {
    return Reader.read(name, bundle.files().get(name), importer.tags()).documents();
  }

  @Override
  public Optional<Importer.Opened> open(String path, Document from) {
    return inside(path, from)
        .map(name -> Reader.read(name, bundle.files().get(name), importer.tags()))
        .map(reading -> new Importer.Opened(reading.documents(), reading.problems()));
  }

  @Override
  public Optional<Importer.Text> text(String path, Document from) {
    return inside(path, from)
        .map(name -> new Importer.Text(name, bundle.text(name).lines().toList()));
  }

  @Override
  public List<String> names(String folder, Document from) {
    return resolved(folder, from).stream()
        .flatMap(
            prefix ->
                bundle.files().keySet().stream()
                    .filter(name -> parent(name).equals(prefix))
                    .map(name -> name.substring(name.lastIndexOf('/') + 1)))
        .sorted()
        .toList();
  }

  @Override
  public Vocabulary vocabulary() {
    return LiftedText.VOCABULARY;
  }

  private Optional<String> inside(String path, Document from) {
    return resolved(path, from).filter(bundle.files()::containsKey);
  }

  private static Optional<String> resolved(String path, Document from) {
    try {
      var file = Path.of(parent(from.file())).resolve(path).normalize();
      return Optional.of(file.toString().replace('\\', '/'));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String parent(String name) {
    return name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "";
  }
}
