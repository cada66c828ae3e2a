package dev.plumbline.lift.read;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Quotes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
  private final NamedFiles named;
  private final SourceFollower followed;
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
   * @param root the folder that neither may leave
   * @param opener reads included files
   * @param problems collects mistakes
   */
  public IncludeFollower(Path workingFolder, Path root, SourceOpener opener, Problems problems) {
    this.workingFolder = workingFolder;
    this.named =
        new NamedFiles(
            workingFolder, root, problems, Mistake.INCLUDE_MISSING, Mistake.INCLUDE_ESCAPES);
    this.followed = new SourceFollower(workingFolder, root, opener, problems);
    this.opener = opener;
    this.problems = problems;
  }

  /**
   * Returns the documents and all that they include, each file's after the file that names it, and
   * then what their sources become.
   */
  public List<SourceDocument> follow(List<Document> documents) {
    for (var document : documents) {
      read.computeIfAbsent(fileOf(document), file -> new ArrayList<>())
          .add(new SourceDocument(document, Optional.empty()));
    }
    for (var document : documents) {
      visit(fileOf(document));
    }
    return followed.follow(sources);
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
    if (!(document.root() instanceof Tree.Mapping root)) {
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
    for (var target : named.find(written, file)) {
      include(target, NamedFiles.isPattern(written), written, by);
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
      visit(target);
    }
  }

  private List<SourceDocument> opened(Path file, SourceDocument by) {
    var opened = opener.open(file, named.shown(file, by.document().file()));
    problems.addAll(opened.problems());
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
