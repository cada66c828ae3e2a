package dev.plumbline.importer.compose.project;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the profiles that every start in production sets: in the project's own variables, in the
 * command that the comment at the head of a file gives for production, or as machines.
 */
public final class StartedProfiles {
  private static final Pattern OPTION =
      Pattern.compile("--profile[ =]\"?(?<name>[A-Za-z0-9][\\w.-]{0,100})");

  private static final Pattern PRODUCTION =
      Pattern.compile("(?i)\\b(production|prod|live|servers?)\\b");

  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)\\b(laptops?|develop\\w*|dev|local(ly)?|debug\\w*|tests?|testing|try)\\b");

  private StartedProfiles() {}

  /** Returns the names of the profiles. */
  public static Set<String> of(Project project) {
    var started = new HashSet<>(Machines.profiles(project));
    project.services().values().stream()
        .flatMap(service -> service.scope().value("COMPOSE_PROFILES").stream())
        .flatMap(names -> Arrays.stream(names.strip().split("(?:(?<!\\s)\\s++)?+,\\s*+")))
        .forEach(started::add);
    for (var document : project.read()) {
      var before = "";
      for (var comment : Comments.head(document)) {
        var line = comment.text();
        if (isForProduction(before, line)) {
          OPTION.matcher(line).results().forEach(match -> started.add(match.group(1)));
        }
        before = line;
      }
    }
    return started;
  }

  private static boolean isForProduction(String before, String line) {
    return line.contains("compose")
        && !ELSEWHERE.matcher(line).find()
        && (PRODUCTION.matcher(line).find()
            || PRODUCTION.matcher(before).find() && !ELSEWHERE.matcher(before).find());
  }
}
