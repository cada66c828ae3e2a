package dev.plumbline.rule;

import dev.plumbline.finding.Area;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rule to start from: its file, a model that shows the problem and one that does not. */
public final class NewRule {
  private static final String RULE =
      """
      #+ title: A component has no owner
      #+ kind: gap
      #+ severity: warning
      #+ element: component
      #+ message: "{component} has no owner"
      #+ fact: owner
      #+ fix: "owner: TEAM"
      # Say here why it matters: what goes wrong, for whom, and when. Then change the query, and let
      # the models beside it show what it finds and what it leaves alone.
      PREFIX arch: <https://plumbline.dev/ns#>
      SELECT ?component WHERE {
        ?component a arch:Component .
        FILTER NOT EXISTS { ?component arch:owner ?stated }
      }
      """;

  private static final String BAD =
      """
      system: example
      components:
        orders: service # ! orders has no owner
      """;

  private static final String GOOD =
      """
      system: example
      components:
        orders: {kind: service, owner: team-orders}
      """;

  private NewRule() {}

  /**
   * Writes the three files and returns their paths.
   *
   * @param folder the folder of rules; it is made when it is not there
   * @throws InvalidSetting when the area or the name will not do, or a file is there already
   * @throws UncheckedIOException when a file cannot be written
   */
  public static List<Path> write(Path folder, String area, String name) {
    var areas = Area.ofReview().stream().map(Area::id).toList();
    if (!areas.contains(area)) {
      throw Selection.unknown("area", area, areas);
    }
    if (!RuleReader.isId(name)) {
      throw new InvalidSetting(
          "a rule's name should be lower-case words joined by -, but is \"" + name + '"');
    }
    var home = folder.resolve(area);
    var files = new LinkedHashMap<Path, String>();
    files.put(home.resolve(name + ".rq"), RULE);
    files.put(home.resolve(name + ".bad.yaml"), BAD);
    files.put(home.resolve(name + ".good.yaml"), GOOD);
    for (var file : files.keySet()) {
      if (Files.exists(file)) {
        throw new InvalidSetting(file + " is there already");
      }
    }
    write(home, files);
    return List.copyOf(files.keySet());
  }

  private static void write(Path home, Map<Path, String> files) {
    try {
      Files.createDirectories(home);
      for (var file : files.entrySet()) {
        var bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
        Files.write(file.getKey(), bytes, StandardOpenOption.CREATE_NEW);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
