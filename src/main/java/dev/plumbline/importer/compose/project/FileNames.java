package dev.plumbline.importer.compose.project;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that Compose gives its files: {@code compose.yaml}, {@code docker-compose.prod.yml}.
 */
public final class FileNames {
  private static final Pattern COMPOSE =
      Pattern.compile(
          "(?<folder>(?:.*/)?)(?:docker-)?compose(?:[._-](?<variant>[^/]+))?\\.ya?ml",
          Pattern.CASE_INSENSITIVE);

  /** The order in which files of one folder overlay each other. */
  static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(FileNames::rank).thenComparing(Comparator.naturalOrder());

  private FileNames() {}

  /** Returns whether the file has a standard Compose name. */
  public static boolean isCompose(String file) {
    return COMPOSE.matcher(file).matches();
  }

  /** Returns whether the file was piped in: then its project is that of the folder, too. */
  static boolean isPiped(String file) {
    return file.startsWith("<");
  }

  /** Returns what distinguishes the file from the main one of its folder, such as {@code prod}. */
  static Optional<String> variant(String file) {
    return Optional.of(COMPOSE.matcher(file))
        .filter(Matcher::matches)
        .map(match -> match.group("variant"));
  }

  /**
   * Returns the path of the file's folder, without the last slash; empty for the working folder.
   */
  static String folder(String file) {
    var slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
  }

  /** Returns the last part of a path. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns the last part of a path, without its ending. */
  static String stem(String path) {
    var name = name(path);
    var dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static int rank(String file) {
    return variant(file).map(variant -> variant.equals("override") ? 1 : 2).orElse(0);
  }
}
