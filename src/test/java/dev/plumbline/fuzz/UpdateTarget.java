package dev.plumbline.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** Updates the diagrams in any Markdown: it changes the file or says why not, and only once. */
public final class UpdateTarget {
  private static final FuzzFolder FOLDER = FuzzFolder.make();
  private static final List<String> UPDATE = List.of("diagram", "--update", "a.md", "small.yaml");

  private UpdateTarget() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    var text = new String(data, StandardCharsets.UTF_8);
    if (!text.contains("plumbline:diagram")) {
      return;
    }
    var bundle =
        new Bundle(
            new TreeMap<>(
                java.util.Map.of(
                    "a.md",
                    data,
                    "small.yaml",
                    Kept.text("small.yaml").getBytes(StandardCharsets.UTF_8))));
    var folder = FOLDER.with(bundle);
    var before = content(folder);
    int exit = new Commands(folder).of(UPDATE).exit();
    var once = content(folder);
    if (exit == 0) {
      Promise.same(0, new Commands(folder).of(UPDATE).exit(), "a second update fails");
      Promise.same(once, content(folder), "a second update changes a file");
    } else {
      Promise.same(before, once, "an update that failed changes a file");
    }
  }

  private static TreeMap<String, String> content(Path folder) {
    var content = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var bytes = Files.readAllBytes(file);
        content.put(
            folder.relativize(file).toString(), new String(bytes, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content;
  }
}
