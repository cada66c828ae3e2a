package dev.plumbline.lift.read;

import dev.plumbline.document.ComposedNames;
import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.Quotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the files that a model names by paths or patterns relative to its file. */
final class NamedFiles {
  private final Path workingFolder;
  private final Path root;
  private final Problems problems;
  private final Mistake missing;
  private final Mistake escapes;

  /**
   * Makes a finder.
   *
   * @param workingFolder the folder to which the shown names of files are relative
   * @param root the folder that no name may leave
   * @param problems collects mistakes
   * @param missing the mistake of a name that finds nothing
   * @param escapes the mistake of a name that leads out of the root
   */
  NamedFiles(Path workingFolder, Path root, Problems problems, Mistake missing, Mistake escapes) {
    this.workingFolder = workingFolder;
    this.root = root;
    this.problems = problems;
    this.missing = missing;
    this.escapes = escapes;
  }

  /** Returns whether what is written may mean several files. */
  static boolean isPattern(Tree.Scalar written) {
    return Glob.of(written.text()).filter(Glob::isPattern).isPresent();
  }

  /** Returns whether a folder has the name. */
  static boolean isFolder(Tree.Scalar written, Path from) {
    var glob = Glob.of(written.text());
    return glob.isPresent()
        && (glob.get().name().isEmpty()
            || !glob.get().isPattern()
                && Files.isDirectory(
                    ComposedNames.resolve(from.resolveSibling(""), written.text())));
  }

  /** Returns the files that are meant; a name that leads nowhere or too far is a mistake. */
  List<Path> find(Tree.Scalar written, Path from) {
    var glob = Glob.of(written.text());
    if (glob.isEmpty()) {
      escapes(written, "is not relative to its file");
      return List.of();
    }
    var folder = ComposedNames.resolve(from.resolveSibling(""), glob.get().folder());
    if (!folder.startsWith(root)) {
      escapes(written, "leaves the folder being read");
      return List.of();
    }
    try {
      var found = glob.get().in(folder);
      if (found.isEmpty()) {
        missing(written, "finds no file" + nearest(glob.get(), folder));
      }
      return inside(found, written);
    } catch (IOException e) {
      missing(written, "cannot be read: " + e.getMessage());
      return List.of();
    }
  }

  private List<Path> inside(List<Path> found, Tree.Scalar written) throws IOException {
    var inside = new ArrayList<Path>();
    for (var file : found) {
      if (file.toRealPath().startsWith(root.toRealPath())) {
        inside.add(file);
      } else {
        escapes(written, "leaves the folder being read by a link");
      }
    }
    return inside;
  }

  /** Returns the file's name as the name of the naming file is shown: relative or not. */
  String shown(Path file, String naming) {
    boolean relative = !Path.of(naming).isAbsolute();
    var shown = relative ? workingFolder.relativize(file) : file;
    return shown.toString().replace('\\', '/');
  }

  private void missing(Tree.Scalar written, String what) {
    problems.add(missing, written.at(), Quotes.of(written.text()) + " " + what);
  }

  private void escapes(Tree.Scalar written, String how) {
    problems.add(escapes, written.at(), Quotes.of(written.text()) + " " + how);
  }

  private static String nearest(Glob glob, Path folder) throws IOException {
    return glob.isPattern() ? "" : Nearness.suggestion(glob.name(), Glob.names(folder), 2);
  }
}
