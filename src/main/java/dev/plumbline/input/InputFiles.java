package dev.plumbline.input;

import dev.plumbline.document.FileKind;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.FileNames;
import dev.plumbline.finding.Finding;
import dev.plumbline.importer.TextFormat;
import dev.plumbline.message.NearFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the files of a user's paths. */
public final class InputFiles {
  private static final Set<String> MODEL_ENDINGS =
      Set.of("yaml", "yml", "md", "markdown", "mdx", "json");
  private static final Set<String> SKIPPED = Set.of("node_modules", "target", "vendor", "venv");

  /** Hidden folders in which programs keep what is theirs; in others, people write files. */
  private static final Set<String> OF_PROGRAMS =
      Set.of(
          ".angular",
          ".astro",
          ".aws-sam",
          ".bloop",
          ".bundle",
          ".cache",
          ".dart_tool",
          ".devenv",
          ".direnv",
          ".eggs",
          ".fleet",
          ".git",
          ".gradle",
          ".hg",
          ".husky",
          ".idea",
          ".ipynb_checkpoints",
          ".m2",
          ".metals",
          ".mvn",
          ".mypy_cache",
          ".next",
          ".nox",
          ".npm",
          ".nuxt",
          ".nx",
          ".output",
          ".parcel-cache",
          ".pnpm-store",
          ".pytest_cache",
          ".ruff_cache",
          ".scannerwork",
          ".serverless",
          ".settings",
          ".svelte-kit",
          ".svn",
          ".terraform",
          ".terragrunt-cache",
          ".tox",
          ".turbo",
          ".venv",
          ".vs",
          ".vscode",
          ".yarn");

  /** Files with other names whose beginning is looked at. */
  private static final int MOST_PASSED_BY = 200;

  private final Path folder;
  private final Set<String> otherEndings;
  private final IgnoreFiles ignored;
  private final Map<Path, InputFile> files = new LinkedHashMap<>();
  private final List<Finding> problems = new ArrayList<>();
  private final List<InputFile> passedBy = new ArrayList<>();
  private final Skipped skipped = new Skipped();

  private InputFiles(Path folder, Set<String> otherEndings, IgnoreFiles ignored) {
    this.folder = folder;
    this.otherEndings = otherEndings;
    this.ignored = ignored;
  }

  /**
   * A file to read.
   *
   * @param path where it is
   * @param shown what reports call it
   * @param named whether the user named it, and not only a folder above it
   * @param hasEnding whether its name is that of a file that may hold a model
   * @param piped its content when it is no file but was piped in
   */
  record InputFile(
      Path path, String shown, boolean named, boolean hasEnding, Optional<PipedInput> piped) {}

  /**
   * What was found.
   *
   * @param files those of one folder sorted by path
   * @param problems the paths that cannot be read
   * @param notes what was skipped, and why
   * @param skipped the same in one text
   * @param passedBy files that are not read by their names, and that may hold a model
   */
  public record Found(
      List<InputFile> files,
      List<Finding> problems,
      List<Evidence> notes,
      String skipped,
      List<InputFile> passedBy) {}

  /**
   * Returns the files, each once; folders are walked, links in them are not followed.
   *
   * @param paths what the user named
   * @param folder the working folder
   * @param otherEndings endings of files that hold other formats, without the point
   * @param ignored what the folders' files and the user leave out
   * @param piped reads the paths that are neither files nor folders
   */
  public static Found find(
      List<Path> paths,
      Path folder,
      Set<String> otherEndings,
      IgnoreFiles ignored,
      PipedInputs piped) {
    var found = new InputFiles(folder, otherEndings, ignored);
    paths.stream()
        .filter(path -> PipedInputs.isPiped(path, folder))
        .forEach(path -> found.addPiped(path, piped));
    var others = paths.stream().filter(path -> !PipedInputs.isPiped(path, folder)).toList();
    others.stream().map(folder::resolve).filter(Files::isRegularFile).forEach(found::addNamed);
    others.stream()
        .map(folder::resolve)
        .filter(path -> !Files.isRegularFile(path))
        .forEach(found::addFolder);
    found.problems.addAll(ignored.problems());
    return new Found(
        List.copyOf(found.files.values()),
        List.copyOf(found.problems),
        found.skipped.notes(),
        found.skipped.told(),
        List.copyOf(found.passedBy));
  }

  /** Returns what reports call a path: relative to the working folder if it lies in it. */
  public static String shown(Path path, Path folder) {
    var clean = path.toAbsolutePath().normalize();
    var name = FileNames.shown(clean.startsWith(folder) ? folder.relativize(clean) : clean);
    return name.isEmpty() ? "." : name;
  }

  private void addNamed(Path path) {
    add(path, true);
  }

  private void add(Path path, boolean named) {
    var file = path.normalize();
    var shown = shown(file, folder);
    files.putIfAbsent(file, new InputFile(file, shown, named, hasEnding(file), Optional.empty()));
  }

  /** Adds what was piped in as a file of the working folder. */
  private void addPiped(Path path, PipedInputs inputs) {
    try {
      var piped = inputs.read(path, folder);
      var file = folder.resolve(piped.shown());
      files.putIfAbsent(file, new InputFile(file, piped.shown(), true, true, Optional.of(piped)));
    } catch (FileSystemException e) {
      unreadable(path, e.getReason());
    } catch (IOException e) {
      unreadable(path);
    }
  }

  private void addFolder(Path path) {
    if (!Files.isDirectory(path)) {
      problems.add(InputMistake.UNREADABLE_FILE.at(shown(path, folder), missing(path)));
      return;
    }
    var inside = new ArrayList<Path>();
    try {
      // A link that the user names is followed, as its content is.
      Files.walkFileTree(path.resolve("."), new Walk(path.normalize(), inside));
    } catch (IOException e) {
      unreadable(path);
    }
    inside.stream().sorted().forEach(file -> add(file, false));
  }

  private static String missing(Path path) {
    if (!Files.isSymbolicLink(path)) {
      return "no such file or folder" + NearFiles.suggestion(path);
    }
    try {
      return "this is a link to " + Files.readSymbolicLink(path) + ", which is not there";
    } catch (IOException e) {
      return "this is a link that leads nowhere";
    }
  }

  private void unreadable(Path path) {
    unreadable(path, null);
  }

  private void unreadable(Path path, String reason) {
    var message = reason == null ? "cannot be read" : reason;
    problems.add(InputMistake.UNREADABLE_FILE.at(shown(folder.resolve(path), folder), message));
  }

  private final class Walk extends SimpleFileVisitor<Path> {
    private final Path top;
    private final List<Path> inside;

    Walk(Path top, List<Path> inside) {
      this.top = top;
      this.inside = inside;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
      var path = visited.normalize();
      if (path.equals(top)) {
        ignored.enterNamed(path);
        return FileVisitResult.CONTINUE;
      }
      if (name(path).startsWith(".")) {
        if (!OF_PROGRAMS.contains(name(path))) {
          skipped.folder(name(path));
        }
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (SKIPPED.contains(name(path))) {
        skipped.folder(name(path));
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (leaves(path, true)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      ignored.enter(path);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) {
      var path = visited.normalize();
      boolean looked = hasEnding(path) || TextFormat.of(name(path)).isPresent();
      if (name(path).startsWith(".") || !looked && !attributes.isSymbolicLink()) {
        passBy(path, attributes);
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isSymbolicLink()) {
        skipped.link(shown(path, folder));
      } else if (attributes.isRegularFile() && !leaves(path, false)) {
        inside.add(path);
      } else if (attributes.isOther() && !leaves(path, false)) {
        FileKind.odd(path).ifPresent(kind -> skipped.odd(shown(path, folder), kind.toString()));
      }
      return FileVisitResult.CONTINUE;
    }

    /** Remembers a file whose name may be a mistake. */
    private void passBy(Path path, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()
          && passedBy.size() < MOST_PASSED_BY
          && (hasEnding(path) || NearNames.isOne(name(path)))
          && ignored.by(path, false).isEmpty()) {
        passedBy.add(new InputFile(path, shown(path, folder), false, false, Optional.empty()));
      }
    }

    private boolean leaves(Path path, boolean isFolder) {
      var by = ignored.by(path, isFolder);
      by.ifPresent(source -> skipped.by(source, shown(path, folder) + (isFolder ? "/" : "")));
      return by.isPresent();
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
      unreadable(path.normalize());
      return FileVisitResult.CONTINUE;
    }
  }

  private boolean hasEnding(Path path) {
    var name = name(path);
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return MODEL_ENDINGS.contains(ending) || otherEndings.contains(ending);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
