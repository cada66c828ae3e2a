package dev.plumbline.lift.source;

import dev.plumbline.document.ComposedNames;
import dev.plumbline.document.Document;
import dev.plumbline.document.FileKind;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.FileNames;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.Quotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that a file names under a key, such as {@code include}: relative to it, and never
 * outside the folder that is read.
 */
public final class RelativeFiles {
  private final Path root;
  private final Problems problems;
  private final String key;
  private final Mistake escapes;
  private final Mistake missing;

  /**
   * Makes a reader of such files.
   *
   * @param root the folder that they may not leave
   * @param problems collects mistakes
   * @param key the key
   * @param escapes the mistake of a file outside of the root
   * @param missing the mistake of a file that is not there
   */
  public RelativeFiles(Path root, Problems problems, String key, Mistake escapes, Mistake missing) {
    this.root = root;
    this.problems = problems;
    this.key = key;
    this.escapes = escapes;
    this.missing = missing;
  }

  /**
   * Files that are named.
   *
   * @param files the files, in the order of their names
   * @param byPattern whether several may be meant
   */
  public record Found(List<Path> files, boolean byPattern) {
    public Found {
      files = List.copyOf(files);
    }
  }

  /** Returns the names that a document has under the key. */
  public List<Tree.Scalar> names(Document document) {
    if (document.role().isBeside() || !(document.root() instanceof Tree.Mapping mapping)) {
      return List.of();
    }
    var written = mapping.get(key);
    if (written.isEmpty()) {
      return List.of();
    }
    var items = written.get() instanceof Tree.Sequence list ? list.items() : List.of(written.get());
    var names = new ArrayList<Tree.Scalar>();
    for (var item : items) {
      if (item instanceof Tree.Scalar scalar) {
        names.add(scalar);
      } else {
        problems.add(
            Mistake.INVALID_VALUE,
            item.at(),
            Quotes.of(key) + " takes file names, found a " + item.shape());
      }
    }
    return names;
  }

  /** Returns the files that a name in a file means. */
  public Found find(Tree.Scalar written, Path file) {
    var glob = Glob.of(written.text());
    if (glob.isEmpty()) {
      escapes(written, "is not relative to its file");
      return new Found(List.of(), false);
    }
    var folder = ComposedNames.resolve(file.resolveSibling(""), glob.get().folder());
    if (!folder.startsWith(root)) {
      escapes(written, "leaves the folder being read");
      return new Found(List.of(), false);
    }
    try {
      var found = glob.get().in(folder);
      if (found.isEmpty()) {
        problems.add(
            missing,
            written.at(),
            Quotes.of(written.text()) + " finds no file" + nearest(glob.get(), folder));
      }
      return new Found(inside(found, written), glob.get().isPattern());
    } catch (IOException e) {
      problems.add(
          missing, written.at(), Quotes.of(written.text()) + " cannot be read: " + e.getMessage());
      return new Found(List.of(), false);
    }
  }

  /** Returns whether what is written may mean several files. */
  static boolean isPattern(Tree.Scalar written) {
    return Glob.of(written.text()).filter(Glob::isPattern).isPresent();
  }

  /** Returns whether what is written in a file means a folder. */
  static boolean isFolder(Tree.Scalar written, Path file) {
    var glob = Glob.of(written.text());
    return glob.isPresent()
        && (glob.get().name().isEmpty()
            || !glob.get().isPattern()
                && Files.isDirectory(
                    ComposedNames.resolve(file.resolveSibling(""), written.text())));
  }

  /**
   * Returns the name by which reports show a file: relative to the working folder, unless the file
   * that names it is shown otherwise.
   */
  static String shown(Path file, String naming, Path workingFolder) {
    boolean relative = !FileNames.path(naming).isAbsolute();
    var shown = relative ? workingFolder.relativize(file) : file;
    return FileNames.shown(shown);
  }

  /** Returns the models in a folder and in the folders below, sorted. */
  public static List<Path> in(Path folder) throws IOException {
    return new Glob("", "").in(folder);
  }

  private List<Path> inside(List<Path> files, Tree.Scalar written) throws IOException {
    var inside = new ArrayList<Path>();
    for (var file : files) {
      var odd = FileKind.odd(file);
      if (odd.isPresent()) {
        problems.add(
            missing, written.at(), Quotes.of(written.text()) + " is " + odd.get() + ", not a file");
      } else if (file.toRealPath().startsWith(root.toRealPath())) {
        inside.add(file);
      } else {
        escapes(written, "leaves the folder being read by a link");
      }
    }
    return inside;
  }

  private void escapes(Tree.Scalar written, String how) {
    problems.add(escapes, written.at(), Quotes.of(written.text()) + " " + how);
  }

  private static String nearest(Glob glob, Path folder) throws IOException {
    return glob.isPattern() ? "" : Nearness.suggestion(glob.name(), Glob.names(folder), 2);
  }
}
