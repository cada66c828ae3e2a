package dev.plumbline.fuzz;

import dev.plumbline.Plumbline;
import dev.plumbline.Progress;
import dev.plumbline.Request;
import dev.plumbline.graph.Architecture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Takes lines of any text for names and patterns of files: what a model includes, what {@code
 * --exclude} and a file of patterns leave out. Nothing beside the folder is ever read.
 */
public final class FilesTarget {
  private static final FuzzFolder FOLDER = folder();
  private static final String OUTSIDE = "never-to-be-read";

  private FilesTarget() {}

  private static FuzzFolder folder() {
    var folder = FuzzFolder.make();
    folder.outside("outside.yaml", "components: {" + OUTSIDE + ": service}\n");
    return folder;
  }

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    var text = new String(data, StandardCharsets.UTF_8);
    var lines = text.lines().limit(20).toList();
    var files = new LinkedHashMap<String, byte[]>();
    files.put(".plumblineignore", data);
    files.put("model.yaml", utf8("system: x\ncomponens: {}\ninclude: " + quoted(lines) + "\n"));
    files.put("parts/a.yaml", utf8("components: {a: service}\n"));
    files.put("parts/deep/b b.yaml", utf8("components: {b: service}\n"));
    files.put("parts/c[1].md", utf8("---\ncomponents: {c: service}\n---\n"));
    var folder = FOLDER.with(new Bundle(files));
    notOutside(read(folder, List.of("model.yaml"), List.of()));
    notOutside(read(folder, List.of("."), lines));
  }

  private static Architecture read(Path folder, List<String> paths, List<String> exclude) {
    var base = Request.of(paths.stream().map(Path::of).toList(), folder, LiftedText.settings());
    var request =
        new Request(
            base.paths(),
            base.folder(),
            exclude,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            base.piped(),
            base.settings());
    return Promise.inTime(() -> Plumbline.read(request, Progress.NONE));
  }

  private static void notOutside(Architecture read) {
    Promise.holds(
        read.files().stream().noneMatch(file -> file.startsWith("/") || file.startsWith("..")),
        "a file outside the folder is read: " + read.files());
    Promise.holds(
        !LiftedText.export(read).contains(OUTSIDE), "what is outside the folder is in the graph");
    read.problems().forEach(each -> Promise.holds(!each.message().contains(OUTSIDE), "told"));
  }

  private static String quoted(List<String> lines) {
    var list = new StringBuilder("[");
    for (var line : lines) {
      list.append('"');
      line.chars()
          .forEach(
              unit ->
                  list.append(
                      unit < ' ' || unit == '"' || unit == '\\' || unit > '~'
                          ? "\\u%04x".formatted(unit)
                          : String.valueOf((char) unit)));
      list.append("\", ");
    }
    return list + "]";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
