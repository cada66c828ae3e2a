package dev.plumbline.rule;

import dev.plumbline.finding.FileNames;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Files of a user's folder of rules that are probably meant as rules, and are not read: who runs
 * the folder believes that they pass.
 */
final class StrayRules {
  private static final Pattern ENDING = Pattern.compile(".*\\.(rq([.~_-].*)?|rql|sparql|sq)");
  private static final int DEEPEST = 8;
  private static final int NAMED = 3;

  private final Path folder;
  private final RuleFolder files;

  /**
   * Makes a search.
   *
   * @param folder the folder
   * @param files what is in it, and in the folders in it
   */
  StrayRules(Path folder, RuleFolder files) {
    this.folder = folder;
    this.files = files;
  }

  /** Returns a mistake for each of them, or one for the folder when it holds no rule at all. */
  List<Finding> mistakes() {
    var misnamed = files.files().stream().filter(StrayRules::isMisnamed).toList();
    if (files.files().stream().anyMatch(RuleReader::isRule)) {
      return misnamed.stream()
          .map(
              file ->
                  Lint.NOT_READ.at(
                      Location.ofFile(files.shown(file)),
                      "this is no rule, since its name does not end in .rq"))
          .toList();
    }
    var at = Location.ofFile(FileNames.shown(folder));
    return List.of(Lint.NO_RULES.at(at, message(misnamed)));
  }

  private static boolean isMisnamed(String file) {
    return !file.endsWith(RuleFile.ENDING)
        && ENDING.matcher(file.toLowerCase(Locale.ROOT)).matches();
  }

  private String message(List<String> misnamed) {
    if (Files.isRegularFile(folder)) {
      return "this is a file; expected a folder with rules as AREA/NAME.rq";
    }
    var near = new ArrayList<String>();
    misnamed.forEach(file -> near.add(file + " does not end in .rq"));
    tooDeep().forEach(file -> near.add(file + " lies too deep; expected AREA/NAME.rq"));
    var named = String.join("; ", near.subList(0, Math.min(NAMED, near.size())));
    var more = near.size() > NAMED ? "; and %d more".formatted(near.size() - NAMED) : "";
    return "no rule (*.rq) in "
        + folder.getFileName()
        + (named.isEmpty() ? "" : "; " + named + more);
  }

  private List<String> tooDeep() {
    try (var paths = Files.walk(folder, DEEPEST)) {
      return paths
          .filter(path -> folder.relativize(path).getNameCount() > 2)
          .map(path -> FileNames.shown(folder.relativize(path)))
          .filter(path -> path.endsWith(RuleFile.ENDING))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }
}
