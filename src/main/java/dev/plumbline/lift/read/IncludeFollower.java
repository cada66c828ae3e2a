package dev.plumbline.lift.read;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.Quotes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows {@code include}: reads each file once, and none outside the root folder. */
public final class IncludeFollower {
  private static final String INCLUDE = "include";

  private final Path workingFolder;
  private final Path root;
  private final SourceOpener opener;
  private final Problems problems;
  private final Map<Path, List<SourceDocument>> read = new HashMap<>();
  private final List<SourceDocument> sources = new ArrayList<>();
  private final Set<Path> open = new LinkedHashSet<>();
  private final Set<Path> done = new LinkedHashSet<>();

  /**
   * Makes a follower.
   *
   * @param workingFolder the folder to which the shown names of files are relative
   * @param root the folder that {@code include} may not leave
   * @param opener reads included files
   * @param problems collects mistakes
   */
  public IncludeFollower(Path workingFolder, Path root, SourceOpener opener, Problems problems) {
    this.workingFolder = workingFolder;
    this.root = root;
    this.opener = opener;
    this.problems = problems;
  }

  /**
   * Returns the documents and all that they include, each file's after the file that names it. What
   * lies beside a model and is included belongs to the model.
   */
  public List<SourceDocument> follow(List<Document> documents) {
    follow(documents, false);
    follow(documents, true);
    return sources;
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
    return workingFolder.resolve(document.file()).normalize();
  }

  private void visit(Path file) {
    if (done.contains(file) || !open.add(file)) {
      return;
    }
    var own = read.get(file);
    sources.addAll(own);
    for (var source : own) {
      for (var pattern : patterns(source.document())) {
        include(pattern, file, source);
      }
    }
    open.remove(file);
    done.add(file);
  }

  private List<Tree.Scalar> patterns(Document document) {
    if (document.role().isBeside() || !(document.root() instanceof Tree.Mapping root)) {
      return List.of();
    }
    var written = root.get(INCLUDE);
    if (written.isEmpty()) {
      return List.of();
    }
    var items = written.get() instanceof Tree.Sequence list ? list.items() : List.of(written.get());
    var patterns = new ArrayList<Tree.Scalar>();
    for (var item : items) {
      if (item instanceof Tree.Scalar scalar) {
        patterns.add(scalar);
      } else {
        problems.add(
            Mistake.INVALID_VALUE,
            item.at(),
            "\"include\" takes file names, found a " + item.shape());
      }
    }
    return patterns;
  }

  private void include(Tree.Scalar written, Path file, SourceDocument by) {
    var glob = Glob.of(written.text());
    if (glob.isEmpty()) {
      escapes(written, "is not relative to its file");
      return;
    }
    var folder = file.resolveSibling(glob.get().folder()).normalize();
    if (!folder.startsWith(root)) {
      escapes(written, "leaves the folder being read");
      return;
    }
    try {
      var found = glob.get().in(folder);
      if (found.isEmpty()) {
        problems.add(
            Mistake.INCLUDE_MISSING,
            written.at(),
            Quotes.of(written.text()) + " finds no file" + nearest(glob.get(), folder));
      }
      for (var target : found) {
        include(target, glob.get().isPattern(), written, by);
      }
    } catch (IOException e) {
      problems.add(
          Mistake.INCLUDE_MISSING,
          written.at(),
          Quotes.of(written.text()) + " cannot be read: " + e.getMessage());
    }
  }

  private void include(Path target, boolean byPattern, Tree.Scalar written, SourceDocument by)
      throws IOException {
    if (!target.toRealPath().startsWith(root.toRealPath())) {
      escapes(written, "leaves the folder being read by a link");
    } else if (open.contains(target)) {
      if (!byPattern) {
        problems.add(
            Mistake.INCLUDE_CYCLE,
            written.at(),
            Quotes.of(written.text()) + " includes this file again: " + chain(target));
      }
    } else {
      read.computeIfAbsent(target, file -> opened(file, by));
      visit(target);
    }
  }

  private List<SourceDocument> opened(Path file, SourceDocument by) {
    var opened = opener.open(file, shown(file, by.document().file()));
    problems.addAll(opened.problems());
    return opened.documents().stream()
        .map(document -> new SourceDocument(document, Optional.of(by)))
        .toList();
  }

  /** Returns the file's name as the name of the including file is shown: relative or not. */
  private String shown(Path file, String including) {
    boolean relative = !Path.of(including).isAbsolute();
    var shown = relative ? workingFolder.relativize(file) : file;
    return shown.toString().replace('\\', '/');
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

  private void escapes(Tree.Scalar written, String how) {
    problems.add(Mistake.INCLUDE_ESCAPES, written.at(), Quotes.of(written.text()) + " " + how);
  }

  private static String nearest(Glob glob, Path folder) throws IOException {
    return glob.isPattern() ? "" : Nearness.suggestion(glob.name(), Glob.names(folder), 2);
  }
}
