package dev.plumbline.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A small model beside a rule that shows what the rule finds, or does not.
 *
 * @param path the path in the rule's folder
 * @param shown the path as reports show it
 * @param bad whether the rule should find something
 * @param text the model
 */
public record Fixture(String path, String shown, boolean bad, String text) {
  private static final Pattern MARK =
      Pattern.compile("(?:^|\\s)(?:#|<!--) ! (.*?)(?: -->)?(?=\\s+# ! |\\s*$)");
  private static final Pattern ENDING = Pattern.compile("\\.(bad|good)(-[a-z0-9-]+)?\\.(ya?ml|md)");

  /**
   * A finding that the model's text announces: {@code # ! message} at the end of its line.
   *
   * @param line the line
   * @param message the whole message
   */
  public record Expected(int line, String message) {}

  /** Returns the rule's fixtures, by name. */
  public static List<Fixture> of(RuleFile rule) {
    var folder = rule.origin();
    var stem = rule.path().substring(0, rule.path().length() - ".rq".length());
    return folder.files().stream()
        .filter(file -> file.startsWith(stem))
        .filter(file -> ENDING.matcher(file.substring(stem.length())).matches())
        .map(file -> of(folder, file, file.startsWith(".bad", stem.length())))
        .toList();
  }

  private static Fixture of(RuleFolder folder, String file, boolean bad) {
    return new Fixture(file, folder.shown(file), bad, folder.read(file));
  }

  /** Returns the findings that the text announces, in order. */
  public List<Expected> expected() {
    var expected = new ArrayList<Expected>();
    var lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var mark = MARK.matcher(lines.get(i));
      while (mark.find()) {
        expected.add(new Expected(i + 1, mark.group(1).strip()));
      }
    }
    return expected;
  }
}
