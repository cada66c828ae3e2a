package dev.plumbline.lift.catalogue;

import dev.plumbline.document.Document;
import dev.plumbline.document.FileKind;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.FileNames;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.catalogue.CatalogueReader.Words;
import dev.plumbline.lift.source.IncludeFollower;
import dev.plumbline.lift.source.RelativeFiles;
import dev.plumbline.lift.source.SourceOpener;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The catalogues of one run: those that the user names, and those that models name. */
public final class Catalogues {
  private static final int MOST_FILES = 50;
  private static final long LARGEST = 1 << 20;
  private static final String SECTIONS = String.join(", ", Section.names());
  private static final String FORM = "; one begins with \"catalogue: NAME\" and has " + SECTIONS;

  private final Path workingFolder;
  private final Path root;
  private final SourceOpener opener;
  private final Supplier<Vocabulary> shipped;
  private final Problems problems = new Problems();
  private final Map<Path, String> files = new LinkedHashMap<>();
  private final List<Document> documents = new ArrayList<>();
  private Optional<Words> words = Optional.empty();

  /**
   * Makes an empty collection.
   *
   * @param workingFolder the folder to which the shown names of files are relative
   * @param root the folder that models may not leave by {@code catalogue}
   * @param opener reads files
   * @param shipped the vocabulary on top of which their terms are put
   */
  public Catalogues(
      Path workingFolder, Path root, SourceOpener opener, Supplier<Vocabulary> shipped) {
    this.workingFolder = workingFolder;
    this.root = root;
    this.opener = opener;
    this.shipped = shipped;
  }

  /** Takes in files and folders that the user names. */
  public void add(List<Path> named) {
    for (var path : named) {
      var file = workingFolder.resolve(path).normalize();
      var shown = shown(file);
      var at = Location.ofFile(shown);
      if (!Files.isDirectory(file)) {
        take(file, at, true);
        continue;
      }
      int before = documents.size();
      boolean sound = problems.isEmpty();
      try {
        RelativeFiles.in(file).forEach(each -> take(each, at, false));
      } catch (IOException e) {
        missing(at, "the folder cannot be read: " + e.getMessage());
      }
      if (documents.size() == before && sound == problems.isEmpty()) {
        missing(
            at,
            "there is no catalogue in this folder; one is a YAML file that begins with"
                + " \"catalogue: NAME\"");
      }
    }
  }

  /** Takes in the files that models name, and those that files name which they include. */
  public void addNamedBy(List<Document> models) {
    var relative =
        new RelativeFiles(
            root, problems, Catalogue.KEY, Mistake.CATALOGUE_ESCAPES, Mistake.CATALOGUE_MISSING);
    for (var model : withIncluded(models)) {
      for (var name : relative.names(model)) {
        var file = workingFolder.resolve(FileNames.path(model.file())).normalize();
        var found = relative.find(name, file);
        found.files().forEach(each -> take(each, name.at(), !found.byPattern()));
      }
    }
  }

  /** Mistakes in includes are reported when the models are lifted. */
  private List<Document> withIncluded(List<Document> models) {
    boolean includes =
        models.stream()
            .anyMatch(
                model ->
                    model.root() instanceof Tree.Mapping mapping
                        && mapping.get("include").isPresent());
    return includes
        ? new IncludeFollower(workingFolder, root, opener, new Problems()).reach(models)
        : models;
  }

  private void take(Path file, Location namedAt, boolean named) {
    var shown = shown(file);
    if (files.putIfAbsent(file, shown) != null) {
      return;
    }
    words = Optional.empty();
    if (!isReadable(file, namedAt)) {
      return;
    }
    var opened = opener.open(file, shown);
    problems.addAll(opened.problems());
    var catalogues = opened.documents().stream().filter(Catalogue::isOne).toList();
    documents.addAll(catalogues);
    catalogues.stream().filter(Catalogue::isEmpty).forEach(this::empty);
    if (!catalogues.isEmpty()) {
      opened.documents().stream()
          .filter(document -> !Catalogue.isOne(document))
          .forEach(document -> missing(start(document), "this document is no catalogue" + FORM));
    }
    if (named && catalogues.isEmpty() && opened.problems().isEmpty()) {
      missing(
          namedAt,
          (namedAt.file().equals(shown) ? "this" : Quotes.of(shown)) + " is no catalogue" + FORM);
    }
  }

  private void empty(Document catalogue) {
    missing(start(catalogue), "this catalogue tells no word; it has " + SECTIONS);
  }

  /** Returns the first key, rather than all that is written. */
  private static Location start(Document document) {
    return document.root() instanceof Tree.Mapping root && !root.entries().isEmpty()
        ? root.entries().get(0).key().at()
        : document.root().at();
  }

  private boolean isReadable(Path file, Location namedAt) {
    try {
      if (!Files.exists(file)) {
        missing(namedAt, "there is no such file or folder");
        return false;
      }
      var odd = FileKind.odd(file);
      if (odd.isPresent()) {
        missing(namedAt, Quotes.of(shown(file)) + " is " + odd.get() + ", not a file");
        return false;
      }
      if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
        missing(namedAt, Quotes.of(shown(file)) + " is larger than 1 MiB, the most of a catalogue");
        return false;
      }
      if (files.size() > MOST_FILES) {
        missing(namedAt, "more than " + MOST_FILES + " files of catalogues are named");
        return false;
      }
      return true;
    } catch (IOException e) {
      missing(namedAt, Quotes.of(shown(file)) + " cannot be read: " + e.getMessage());
      return false;
    }
  }

  private void missing(Location at, String message) {
    problems.add(Mistake.CATALOGUE_MISSING, at, message);
  }

  private String shown(Path file) {
    var shown = file.startsWith(workingFolder) ? workingFolder.relativize(file) : file;
    return FileNames.shown(shown);
  }

  /** Returns the files that hold catalogues. */
  public List<Path> read() {
    var shown = documents.stream().map(Document::file).collect(Collectors.toSet());
    return files.entrySet().stream()
        .filter(file -> shown.contains(file.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns whether the file that reports show by this name is one of them. */
  public boolean has(String shown) {
    return files.containsValue(shown);
  }

  /** Returns the vocabulary with the terms of the catalogues. */
  public Vocabulary vocabulary() {
    return documents.isEmpty() ? shipped.get() : words().vocabulary();
  }

  /** Returns the mistakes in the catalogues, and in how they are named. */
  public List<Finding> problems() {
    var all = new Problems();
    all.addAll(problems.sorted());
    if (!documents.isEmpty()) {
      all.addAll(words().problems());
    }
    return all.sorted();
  }

  private Words words() {
    if (words.isEmpty()) {
      words = Optional.of(CatalogueReader.read(documents, shipped.get()));
    }
    return words.get();
  }
}
