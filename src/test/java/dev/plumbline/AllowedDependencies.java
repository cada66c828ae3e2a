package dev.plumbline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which packages each package may use, as {@code architecture/packages.txt} lists them. */
final class AllowedDependencies {
  private static final Path FILE = Path.of("src/test/resources/architecture/packages.txt");
  private static final String ROOT = "dev.plumbline";

  /** How the list names the root package, which has no name below itself. */
  private static final String FACADE = "(root)";

  private static final String OF_IMPORTERS = full("importer.*");
  private static final Pattern IMPORTER =
      Pattern.compile("(\\Q" + full("importer") + "\\E\\.\\w+).*");

  private final Map<String, Set<String>> mayUse;

  private AllowedDependencies(Map<String, Set<String>> mayUse) {
    this.mayUse = mayUse;
  }

  static AllowedDependencies read() {
    try (var lines = Files.lines(FILE)) {
      return new AllowedDependencies(
          lines
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split(":"))
              .collect(
                  Collectors.toMap(
                      parts -> full(parts[0]),
                      parts -> names(parts.length == 1 ? "" : parts[1].strip()),
                      (one, other) -> {
                        throw new IllegalStateException("a package is listed twice");
                      },
                      TreeMap::new)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> names(String listed) {
    return Arrays.stream(listed.split(" "))
        .filter(name -> !name.isEmpty())
        .map(AllowedDependencies::full)
        .collect(Collectors.toSet());
  }

  private static String full(String name) {
    return name.equals(FACADE) ? ROOT : ROOT + "." + name;
  }

  /** Returns the packages that the list names. */
  Set<String> listed() {
    var listed = new TreeSet<>(mayUse.keySet());
    listed.remove(OF_IMPORTERS);
    return listed;
  }

  /** Returns whether the package is listed, or is one of a format that can be imported. */
  boolean covers(String name) {
    return mayUse.containsKey(name) || IMPORTER.matcher(name).matches();
  }

  /** Returns patterns of the packages that a package may use, itself included. */
  String[] patterns(String name) {
    var importer = IMPORTER.matcher(name);
    return importer.matches()
        ? Stream.concat(Stream.of(importer.group(1) + ".."), used(OF_IMPORTERS))
            .toArray(String[]::new)
        : Stream.concat(Stream.of(name), used(name)).toArray(String[]::new);
  }

  private Stream<String> used(String name) {
    return mayUse.getOrDefault(name, Set.of()).stream();
  }
}
