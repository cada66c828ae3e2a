package dev.plumbline.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes lines of any text for the arguments of a command that writes no files. */
public final class OptionsTarget {
  private static final FuzzFolder FOLDER = FuzzFolder.make();
  private static final String MODEL = "small.yaml";

  /** The commands, with the options that only read. */
  private static final Map<String, Set<String>> COMMANDS =
      Map.of(
          "check",
              Set.of(
                  "--param",
                  "--fail-on",
                  "--select",
                  "--ignore",
                  "--env",
                  "--profile",
                  "--exclude",
                  "--format",
                  "--color",
                  "--quiet",
                  "--verbose"),
          "explain", Set.of("--at", "--param", "--env"),
          "query", Set.of("--format", "--env", "--show", "--list"),
          "diagram",
              Set.of(
                  "--format",
                  "--around",
                  "--hops",
                  "--boundary",
                  "--data",
                  "--journey",
                  "--theme",
                  "--direction",
                  "--layout",
                  "--overview",
                  "--context",
                  "--env",
                  "--findings"),
          "export", Set.of("--format", "--env"),
          "rules", Set.of());

  private static final int MOST = 8;

  private OptionsTarget() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    var lines = new String(data, StandardCharsets.UTF_8).lines().limit(MOST).toList();
    var options = lines.isEmpty() ? null : COMMANDS.get(lines.get(0));
    if (options != null) {
      var folder =
          FOLDER.with(new Bundle(Map.of(MODEL, Kept.text(MODEL).getBytes(StandardCharsets.UTF_8))));
      new Commands(folder).of(arguments(lines, options));
    }
  }

  private static List<String> arguments(List<String> lines, Set<String> options) {
    var arguments = new ArrayList<String>();
    arguments.add(lines.get(0));
    for (var line : lines.subList(1, lines.size())) {
      if (!line.startsWith("-") && !line.startsWith("@") && !line.contains("/")
          || options.contains(line.split("=", 2)[0])) {
        arguments.add(line);
      }
    }
    if (!lines.get(0).equals("rules") && !lines.get(0).equals("explain")) {
      arguments.add(MODEL);
    }
    return arguments;
  }
}
