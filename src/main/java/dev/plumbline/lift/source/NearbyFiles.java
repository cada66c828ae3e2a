package dev.plumbline.lift.source;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.FileNames;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Sources;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.Nearby;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The models beside a file, in the folders above it as long as those hold models, and what all of
 * them include. They are read only when a name means nothing, and only so many.
 */
public final class NearbyFiles implements Nearby {
  private static final int MOST_FILES = 60;
  private static final int MOST_NAMES = 500;
  private static final long LARGEST = 1 << 20;
  private static final int DEEPEST = 4;
  private static final Set<String> ENDINGS = Set.of("yaml", "yml", "json", "md");

  /** The sections that define elements, by the type of the element. */
  private static final Map<String, String> SECTIONS =
      Map.of("component", "components", "boundary", "boundaries", "data", "data");

  private static final Set<String> OF_MODELS =
      Set.of("system", "components", "component", "boundaries", "boundary", "data", "flows");

  private final Path workingFolder;
  private final Path root;
  private final SourceOpener opener;
  private final Set<String> known;
  private final Map<Path, Map<String, Location>> byFolder = new HashMap<>();
  private int files;

  /**
   * Makes a search.
   *
   * @param workingFolder the folder to which the shown names of files are relative
   * @param root the folder that it does not leave
   * @param opener reads files
   * @param known the shown names of the files that are read anyway
   */
  public NearbyFiles(Path workingFolder, Path root, SourceOpener opener, Set<String> known) {
    this.workingFolder = workingFolder;
    this.root = root;
    this.opener = opener;
    this.known = Set.copyOf(known);
  }

  @Override
  public Optional<Definition> definition(String name, String type, Location from) {
    try {
      var own = workingFolder.resolve(FileNames.path(from.file())).normalize().getParent();
      for (var folder = own;
          folder != null && folder.startsWith(root);
          folder = folder.getParent()) {
        var defined = byFolder.get(folder);
        if (defined == null) {
          defined = read(folder);
          byFolder.put(folder, defined);
        }
        var at = defined.get(key(type, name.substring(name.lastIndexOf('/') + 1)));
        if (at != null) {
          return Optional.of(new Definition(at, shown(folder)));
        }
        if (defined.isEmpty() && !folder.equals(own)) {
          return Optional.empty();
        }
      }
    } catch (InvalidPathException e) {
      return Optional.empty(); // a name in angle brackets, on a system that has no such files
    }
    return Optional.empty();
  }

  private static String key(String type, String name) {
    return type + ' ' + name;
  }

  private String shown(Path path) {
    var shown = FileNames.shown(workingFolder.relativize(path));
    return shown.isEmpty() ? "." : shown;
  }

  /** Returns what the models of a folder define, and what they include. */
  private Map<String, Location> read(Path folder) {
    var documents = new ArrayList<Document>();
    for (var file : candidates(folder)) {
      documents.addAll(
          limited().open(file, shown(file)).documents().stream()
              .filter(NearbyFiles::isModel)
              .toList());
    }
    var followed =
        new IncludeFollower(workingFolder, root, limited(), new Problems()).follow(documents);
    var defined = new HashMap<String, Location>();
    for (var source : followed) {
      if (source.document().root() instanceof Tree.Mapping mapping) {
        collect(mapping, defined, 0);
        SECTIONS.keySet().forEach(type -> alone(mapping, type, defined));
      }
    }
    return defined;
  }

  private List<Path> candidates(Path folder) {
    try (var listed = Files.list(folder)) {
      return listed.limit(MOST_NAMES).filter(this::isWorthReading).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private boolean isWorthReading(Path file) {
    var name = String.valueOf(file.getFileName());
    try {
      return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))
          && Files.isRegularFile(file)
          && Files.size(file) <= LARGEST;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isModel(Document document) {
    return document.root() instanceof Tree.Mapping root
        && OF_MODELS.stream().anyMatch(key -> root.get(key).isPresent());
  }

  /** An opener that opens no more than so many files in all, none of them known or large. */
  private SourceOpener limited() {
    return new SourceOpener() {
      @Override
      public Opened open(Path file, String shown) {
        boolean opens = files < MOST_FILES && !known.contains(shown) && isWorthReading(file);
        files += opens ? 1 : 0;
        return opens ? opener.open(file, shown) : new Opened(List.of(), List.of());
      }

      @Override
      public Sources sources() {
        return opener.sources();
      }
    };
  }

  /** Adds what the sections of a mapping define, and those of the elements in them. */
  private static void collect(Tree.Mapping mapping, Map<String, Location> defined, int depth) {
    if (depth == DEEPEST) {
      return;
    }
    SECTIONS.forEach(
        (type, section) ->
            mapping.get(section).stream()
                .filter(Tree.Mapping.class::isInstance)
                .flatMap(found -> ((Tree.Mapping) found).entries().stream())
                .forEach(
                    entry -> {
                      defined.putIfAbsent(key(type, entry.key().text()), entry.key().at());
                      if (entry.value() instanceof Tree.Mapping inner) {
                        collect(inner, defined, depth + 1);
                      }
                    }));
  }

  /** Adds the element that a document describes alone: {@code component: orders}. */
  private static void alone(Tree.Mapping root, String type, Map<String, Location> defined) {
    Stream.of(root.get(type))
        .flatMap(Optional::stream)
        .filter(Tree.Scalar.class::isInstance)
        .map(Tree.Scalar.class::cast)
        .forEach(id -> defined.putIfAbsent(key(type, id.text()), id.at()));
  }
}
