package dev.plumbline.lift.source;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.FileNames;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.Quotes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows {@code sources}: the files of other formats that a model names, of which each is read for
 * the first model that names it. Those of one list are read together.
 */
final class SourceFollower {
  private static final String SOURCES = "sources";
  private static final String FILE = "file";
  private static final String FORMAT = "format";

  private final Path workingFolder;
  private final RelativeFiles named;
  private final SourceOpener opener;
  private final Problems problems;
  private final Set<Path> read = new HashSet<>();

  SourceFollower(Path workingFolder, Path root, SourceOpener opener, Problems problems) {
    this.workingFolder = workingFolder;
    this.named =
        new RelativeFiles(
            root, problems, SOURCES, Mistake.SOURCE_UNREADABLE, Mistake.SOURCE_UNREADABLE);
    this.opener = opener;
    this.problems = problems;
  }

  /** A file, and where it is named. */
  private record Entry(Tree.Scalar written, Optional<String> format) {}

  /**
   * Returns the documents, followed by what their sources become. A file that is named on the
   * command line, too, is read once.
   */
  List<SourceDocument> follow(List<SourceDocument> documents) {
    var made = new ArrayList<SourceDocument>();
    documents.stream()
        .filter(document -> !document.isImported())
        .forEach(document -> made.addAll(sources(document)));
    var all = new ArrayList<>(documents);
    all.removeIf(document -> read.contains(fileOf(document)));
    all.addAll(made);
    return all;
  }

  private Path fileOf(SourceDocument source) {
    return workingFolder.resolve(FileNames.path(source.document().file())).normalize();
  }

  private List<SourceDocument> sources(SourceDocument by) {
    var files = new LinkedHashMap<Path, Entry>();
    for (var entry : entries(by)) {
      if (RelativeFiles.isFolder(entry.written(), fileOf(by))) {
        mistake(
            entry.written(), Quotes.of(entry.written().text()) + " is a folder; name its files");
        continue;
      }
      var found = named.find(entry.written(), fileOf(by));
      for (var file : found.files()) {
        boolean itself = found.byPattern() && file.equals(fileOf(by));
        if (!itself && !read.contains(file)) {
          files.putIfAbsent(file, entry);
        }
      }
    }
    if (files.isEmpty()) {
      return List.of();
    }
    var asked = new ArrayList<SourceOpener.Named>();
    files.forEach(
        (file, entry) ->
            asked.add(
                new SourceOpener.Named(
                    file,
                    RelativeFiles.shown(file, by.document().file(), workingFolder),
                    entry.format())));
    var imported = opener.imported(asked);
    refuse(files, imported.refused());
    files.keySet().stream()
        .filter(file -> !imported.refused().containsKey(file))
        .forEach(read::add);
    problems.addAll(imported.problems());
    imported.notes().forEach(problems::note);
    return imported.documents().stream()
        .map(document -> new SourceDocument(document, Optional.of(by)))
        .toList();
  }

  /** Of a pattern, files that are not read are a mistake only when it finds no other. */
  private void refuse(Map<Path, Entry> files, Map<Path, String> refused) {
    var useful = new HashSet<Entry>();
    files.forEach(
        (file, entry) -> {
          if (!refused.containsKey(file)) {
            useful.add(entry);
          }
        });
    files.forEach(
        (file, entry) -> {
          var why = refused.get(file);
          if (why == null) {
            return;
          }
          var text =
              RelativeFiles.shown(file, entry.written().at().file(), workingFolder) + ": " + why;
          if (RelativeFiles.isPattern(entry.written()) && useful.contains(entry)) {
            problems.note(entry.written().at(), "left out " + text);
          } else {
            mistake(entry.written(), text);
          }
        });
  }

  private List<Entry> entries(SourceDocument by) {
    if (!(by.document().root() instanceof Tree.Mapping root)) {
      return List.of();
    }
    var written = root.get(SOURCES);
    if (written.isEmpty()) {
      return List.of();
    }
    var items = written.get() instanceof Tree.Sequence list ? list.items() : List.of(written.get());
    var entries = new ArrayList<Entry>();
    for (var item : items) {
      if (item instanceof Tree.Scalar scalar) {
        entries.add(new Entry(scalar, Optional.empty()));
      } else if (item instanceof Tree.Mapping mapping) {
        entry(mapping).ifPresent(entries::add);
      } else {
        mistake(item, "\"sources\" takes file names, found a " + item.shape());
      }
    }
    return entries;
  }

  /** Reads {@code {file: compose.yaml, format: compose}}. */
  private Optional<Entry> entry(Tree.Mapping mapping) {
    Tree.Scalar file = null;
    var format = Optional.<String>empty();
    for (var entry : mapping.entries()) {
      var key = entry.key().text();
      if (!(entry.value() instanceof Tree.Scalar value)) {
        mistake(entry.value(), Quotes.of(key) + " of a source takes one value");
      } else if (key.equals(FILE)) {
        file = value;
      } else if (key.equals(FORMAT)) {
        format = Optional.of(value.text());
      } else {
        var nearest = Nearness.suggestion(key, List.of(FILE, FORMAT), 2);
        problems.add(
            Mistake.UNKNOWN_KEY,
            entry.key().at(),
            "unknown key " + Quotes.of(key) + " in a source" + nearest);
      }
    }
    if (file == null) {
      mistake(mapping, "a source names no \"file\"");
      return Optional.empty();
    }
    return Optional.of(new Entry(file, format));
  }

  private void mistake(Tree at, String message) {
    problems.add(Mistake.SOURCE_UNREADABLE, at.at(), message);
  }
}
