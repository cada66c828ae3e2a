package dev.plumbline.input;

import dev.plumbline.document.read.Reader;
import dev.plumbline.finding.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.ignore.IgnoreNode;

/**
 * What a walk through folders leaves out: the patterns of {@code .plumblineignore} and {@code
 * .gitignore} in each folder from the root on, and those of {@code --exclude}, which are relative
 * to the working folder. All have the form of {@code .gitignore}.
 */
public final class IgnoreFiles {
  private static final List<String> NAMES = List.of(".plumblineignore", ".gitignore");
  private static final String EXCLUDE = "--exclude";
  private static final int LARGEST = 1 << 20;

  private final Path root;
  private final Path workingFolder;
  private final Optional<Patterns> excluded;
  private final Map<Path, List<Patterns>> entered = new HashMap<>();
  private final List<Finding> problems = new ArrayList<>();

  private IgnoreFiles(Path root, Path workingFolder, Optional<Patterns> excluded) {
    this.root = root;
    this.workingFolder = workingFolder;
    this.excluded = excluded;
  }

  /** Patterns, the folder to which they are relative, and what states them. */
  private record Patterns(IgnoreNode node, Path folder, String source) {
    /** Returns whether the patterns leave a path out; empty when they do not say. */
    Optional<Boolean> leaveOut(Path path, boolean isFolder) {
      if (!path.startsWith(folder)) {
        return Optional.empty();
      }
      var relative = folder.relativize(path).toString().replace('\\', '/');
      return Optional.ofNullable(node.checkIgnored(relative, isFolder));
    }
  }

  /**
   * Makes what a walk leaves out.
   *
   * @param root the folder above which no file of patterns counts
   * @param folder the working folder
   * @param exclude patterns of the user
   */
  public static IgnoreFiles of(Path root, Path folder, List<String> exclude) {
    if (exclude.isEmpty()) {
      return new IgnoreFiles(root, folder, Optional.empty());
    }
    var node = parsed(String.join("\n", exclude));
    return new IgnoreFiles(root, folder, Optional.of(new Patterns(node, folder, EXCLUDE)));
  }

  /**
   * Starts at a folder that the user named. Files of patterns above it count, unless they leave out
   * the folder itself.
   */
  void enterNamed(Path folder) {
    var above = new ArrayList<Path>();
    for (var each = folder.getParent();
        each != null && each.startsWith(root);
        each = each.getParent()) {
      above.add(0, each);
    }
    above.forEach(this::enter);
    if (stated(folder, true).isPresent()) {
      above.forEach(entered::remove);
    }
    enter(folder);
  }

  /** Reads the patterns of a folder. */
  void enter(Path folder) {
    entered.computeIfAbsent(folder, this::in);
  }

  /** Returns what leaves out a file or folder, as a note names it. */
  Optional<String> by(Path path, boolean isFolder) {
    if (excluded.flatMap(patterns -> patterns.leaveOut(path, isFolder)).orElse(false)) {
      return Optional.of(EXCLUDE);
    }
    return stated(path, isFolder);
  }

  /** The nearest file of patterns that says anything about the path decides. */
  private Optional<String> stated(Path path, boolean isFolder) {
    for (var folder = path.getParent(); folder != null; folder = folder.getParent()) {
      for (var patterns : entered.getOrDefault(folder, List.of())) {
        var leftOut = patterns.leaveOut(path, isFolder);
        if (leftOut.isPresent()) {
          return leftOut.get() ? Optional.of(patterns.source()) : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** Returns what is wrong with files of patterns, which then leave nothing out. */
  List<Finding> problems() {
    return List.copyOf(problems);
  }

  /** Returns the files of patterns that were read. */
  public List<Path> files() {
    return entered.values().stream()
        .flatMap(List::stream)
        .map(patterns -> patterns.folder().resolve(patterns.source()))
        .toList();
  }

  private List<Patterns> in(Path folder) {
    var found = new ArrayList<Patterns>();
    for (var name : NAMES) {
      var file = folder.resolve(name);
      if (Files.exists(file) && !Files.isDirectory(file)) {
        var reading = Reader.text(file, InputFiles.shown(file, workingFolder), LARGEST);
        problems.addAll(reading.problems());
        if (reading.problems().isEmpty()) {
          found.add(new Patterns(parsed(reading.text()), folder, name));
        }
      }
    }
    return List.copyOf(found);
  }

  private static IgnoreNode parsed(String text) {
    var node = new IgnoreNode();
    try {
      node.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      return node;
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory is always readable", e);
    }
  }
}
