package dev.plumbline.lift.source;

import dev.plumbline.document.ComposedNames;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A file name, a folder, or a pattern of file names, relative to a file.
 *
 * @param folder the part before the first pattern character, up to its last {@code /}
 * @param name the rest; empty for a folder
 */
record Glob(String folder, String name) {
  private static final Pattern ABSOLUTE = Pattern.compile("[/~\\\\].*|[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final Pattern SPECIAL = Pattern.compile("[*?\\[{]");
  private static final Pattern MODEL = Pattern.compile(".*\\.(ya?ml|json|md|markdown)");
  private static final int DEEPEST = 32;

  /** Returns the parts of a relative name; empty for an absolute one. */
  static Optional<Glob> of(String text) {
    if (text.isBlank() || ABSOLUTE.matcher(text).matches() || text.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    var special = SPECIAL.matcher(text);
    int end = text.lastIndexOf('/', special.find() ? special.start() : text.length()) + 1;
    var name = text.substring(end);
    boolean folder = name.equals(".") || name.equals("..");
    return Optional.of(folder ? new Glob(text, "") : new Glob(text.substring(0, end), name));
  }

  /** Returns whether the name may match several files. */
  boolean isPattern() {
    return name.isEmpty() || SPECIAL.matcher(name).find();
  }

  /** Returns the files that the name means in a folder, sorted; of a folder, all models in it. */
  List<Path> in(Path folder) throws IOException {
    try {
      if (!isPattern()) {
        var file = ComposedNames.resolve(folder, name);
        return Files.isDirectory(file)
            ? new Glob("", "").in(file)
            : Files.exists(file) ? List.of(file) : List.of();
      }
      return matching(folder);
    } catch (InvalidPathException | PatternSyntaxException e) {
      return List.of();
    }
  }

  private List<Path> matching(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var matcher = FileSystems.getDefault().getPathMatcher("glob:" + (name.isEmpty() ? "**" : name));
    int depth = name.isEmpty() || name.contains("**") ? DEEPEST : slashes() + 1;
    var found = new ArrayList<Path>();
    try (var files = Files.walk(folder, depth)) {
      files
          .filter(file -> matcher.matches(composed(folder.relativize(file))))
          .filter(file -> MODEL.matcher(file.getFileName().toString()).matches())
          .filter(file -> !Files.isDirectory(file))
          .sorted()
          .forEach(found::add);
    }
    return found;
  }

  private static Path composed(Path file) {
    return Path.of(ComposedNames.composed(file.toString()));
  }

  private int slashes() {
    return (int) name.chars().filter(each -> each == '/').count();
  }

  /** Returns the names of what is in a folder. */
  static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
