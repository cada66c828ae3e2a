package dev.plumbline.lift.source;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.FileNames;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Quotes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows {@code include} and {@code sources}: reads each file once, and none outside the root
 * folder.
 */
public final class IncludeFollower {
  private static final String INCLUDE = "include";

  private final Path workingFolder;
  private final SourceFollower followed;
  private final SourceOpener opener;
  private final Problems problems;
  private final RelativeFiles files;
  private final Map<Path, List<SourceDocument>> read = new HashMap<>();
  private final List<SourceDocument> sources = new ArrayList<>();
  private final Set<Path> open = new LinkedHashSet<>();
  private final Set<Path> done = new LinkedHashSet<>();
  private final Set<Path> blank = new HashSet<>();

  /**
   * Makes a follower.
   *
   * @param workingFolder the folder to which the shown names of files are relative
   * @param root the folder that neither may leave
   * @param opener reads included files
   * @param problems collects mistakes
   */
  public IncludeFollower(Path workingFolder, Path root, SourceOpener opener, Problems problems) {
    this.workingFolder = workingFolder;
    this.followed = new SourceFollower(workingFolder, root, opener, problems);
    this.opener = opener;
    this.problems = problems;
    this.files =
        new RelativeFiles(
            root, problems, INCLUDE, Mistake.INCLUDE_ESCAPES, Mistake.INCLUDE_MISSING);
  }

  /**
   * Returns the documents and all that they include, each file's after the file that names it, and
   * then what their sources become. What lies beside a model and is included belongs to the model.
   */
  public List<SourceDocument> follow(List<Document> documents) {
    follow(documents, false);
    follow(documents, true);
    return followed.follow(sources);
  }

  /** Returns the same as plain documents. */
  public List<Document> reach(List<Document> documents) {
    return follow(documents).stream().map(SourceDocument::document).toList();
  }

  /** Returns the ids of systems whose files include files that name other systems. */
  public static Set<String> systemsThatInclude(List<SourceDocument> sources) {
    var including = new HashSet<String>();
    for (var source : sources) {
      var own = source.system();
      var by = source.includedBy();
      while (own.isPresent() && by.isPresent()) {
        by.get()
            .system()
            .map(Tree.Scalar::text)
            .filter(id -> !source.isImported() && !id.equals(own.get().text()))
            .ifPresent(including::add);
        by = by.get().includedBy();
      }
    }
    return including;
  }

  private void follow(List<Document> all, boolean beside) {
    var documents =
        all.stream()
            .filter(document -> document.role().isBeside() == beside)
            .filter(document -> !beside || !read.containsKey(fileOf(document)))
            .toList();
    for (var document : documents) {
      read.computeIfAbsent(fileOf(document), file -> new ArrayList<>())
          .add(new SourceDocument(document, Optional.empty()));
    }
    for (var document : documents) {
      visit(fileOf(document));
    }
  }

  private Path fileOf(Document document) {
    return workingFolder.resolve(FileNames.path(document.file())).normalize();
  }

  private void visit(Path file) {
    if (done.contains(file) || !open.add(file)) {
      return;
    }
    var own = read.get(file);
    sources.addAll(own);
    for (var source : own) {
      for (var pattern : files.names(source.document())) {
        include(pattern, file, source);
      }
    }
    open.remove(file);
    done.add(file);
  }

  private void include(Tree.Scalar written, Path file, SourceDocument by) {
    var found = files.find(written, file);
    for (var target : found.files()) {
      include(target, found.byPattern(), written, by);
    }
  }

  private void include(Path target, boolean byPattern, Tree.Scalar written, SourceDocument by) {
    if (open.contains(target)) {
      if (!byPattern) {
        problems.add(
            Mistake.INCLUDE_CYCLE,
            written.at(),
            Quotes.of(written.text()) + " includes this file again: " + chain(target));
      }
    } else {
      read.computeIfAbsent(target, file -> opened(file, by));
      if (blank.contains(target)) {
        blank(target, byPattern, written, by);
      }
      visit(target);
    }
  }

  /** A file may be cut off; one of several may be there for later. */
  private void blank(Path file, boolean byPattern, Tree.Scalar written, SourceDocument by) {
    var shown = RelativeFiles.shown(file, by.document().file(), workingFolder);
    if (byPattern) {
      problems.note(written.at(), shown + " is included and says nothing");
    } else {
      problems.add(
          Mistake.INCLUDE_MISSING,
          written.at(),
          Quotes.of(written.text()) + " is included and says nothing: it is empty or all comments");
    }
  }

  private List<SourceDocument> opened(Path file, SourceDocument by) {
    var opened = opener.open(file, RelativeFiles.shown(file, by.document().file(), workingFolder));
    problems.addAll(opened.problems());
    if (opened.documents().isEmpty() && opened.problems().isEmpty()) {
      blank.add(file);
    }
    return opened.documents().stream()
        .map(document -> new SourceDocument(document, Optional.of(by)))
        .toList();
  }

  private String chain(Path target) {
    var names = new ArrayList<String>();
    for (var file : open) {
      if (!names.isEmpty() || file.equals(target)) {
        names.add(file.getFileName().toString());
      }
    }
    names.add(target.getFileName().toString());
    return String.join(" -> ", names);
  }
}
