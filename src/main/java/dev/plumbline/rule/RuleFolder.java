package dev.plumbline.rule;

import dev.plumbline.document.Limits;
import dev.plumbline.document.read.Reader;
import dev.plumbline.finding.FileNames;
import dev.plumbline.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/** A folder of rules and their fixtures, on disk or in the program's own archive. */
public sealed interface RuleFolder {
  /** Returns the paths of its files below it, with {@code /} between parts, sorted. */
  List<String> files();

  /** Returns the rules that the build has compiled, by path; none where they may have changed. */
  default Map<String, CompiledRules.Compiled> compiled() {
    return Map.of();
  }

  /**
   * Returns a file's text.
   *
   * @throws UncheckedIOException when it is no file, cannot be read, or is no text; its cause is a
   *     {@link FileSystemException} with the file and the reason
   */
  String read(String file);

  /** Returns the path of one of its files as reports show it. */
  String shown(String file);

  /** Returns the rules that come with Plumbline. */
  static RuleFolder builtIn() {
    return packaged("queries");
  }

  /** Returns a folder that comes with Plumbline. */
  static RuleFolder packaged(String name) {
    try {
      var code =
          Path.of(RuleFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(code)
          ? OnDisk.of(code.resolve(name), name)
          : Archived.of(code, name + "/");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own place should be a path", e);
    }
  }

  /**
   * Returns a user's folder.
   *
   * @throws UncheckedIOException when it cannot be listed
   */
  static RuleFolder of(Path folder) {
    return OnDisk.of(folder, FileNames.shown(folder));
  }

  /**
   * A folder in the file system.
   *
   * @param root the folder
   * @param name what reports call it
   * @param files the paths of its files
   */
  record OnDisk(Path root, String name, List<String> files) implements RuleFolder {
    static OnDisk of(Path root, String name) {
      try (var paths = Files.walk(root, 2)) {
        var files =
            paths
                .filter(path -> !Files.isDirectory(path))
                .map(path -> root.relativize(path).toString().replace('\\', '/'))
                .sorted()
                .toList();
        return new OnDisk(root, name, files);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String read(String file) {
      try {
        var shown = shown(file);
        var reading = Reader.text(root.resolve(file), shown, Limits.FILE);
        if (!reading.problems().isEmpty()) {
          throw new FileSystemException(shown, null, reason(reading.problems().get(0)));
        }
        return reading.text();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String reason(Finding mistake) {
      var line = mistake.at().line();
      return (line > 0 ? "line " + line + ": " : "") + mistake.message();
    }

    @Override
    public String shown(String file) {
      return name.equals(".") || name.isEmpty() ? file : name + "/" + file;
    }
  }

  /**
   * A folder in the program's Java archive.
   *
   * @param prefix the folder's name in it, with a {@code /} at its end
   * @param files the paths of its files
   */
  record Archived(String prefix, List<String> files) implements RuleFolder {
    static Archived of(Path jar, String prefix) {
      try (var archive = new JarFile(jar.toFile())) {
        var files =
            archive.stream()
                .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
                .map(entry -> entry.getName().substring(prefix.length()))
                .sorted()
                .toList();
        return new Archived(prefix, files);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Map<String, CompiledRules.Compiled> compiled() {
      return files.contains(CompiledRules.FILE)
          ? CompiledRules.read(bytes(CompiledRules.FILE), prefix)
          : Map.of();
    }

    @Override
    public String read(String file) {
      return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String file) {
      try (var stream = RuleFolder.class.getResourceAsStream("/" + prefix + file)) {
        if (stream == null) {
          throw new IllegalArgumentException("the program's archive has no " + prefix + file);
        }
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String shown(String file) {
      return prefix + file;
    }
  }
}
