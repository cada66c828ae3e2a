package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.Importer;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads files of {@code NAME=value} lines, such as {@code .env}. */
public final class DotEnv {
  private static final Pattern LINE =
      Pattern.compile("\\s*(?:export\\s+)?(?<name>[A-Za-z_][\\w.-]*)\\s*=\\s*(?<value>.*)");

  private DotEnv() {}

  /**
   * Returns the variables of a file with their locations; later lines override earlier ones.
   *
   * @param file the file
   * @param outer further variables that the file's values may use
   */
  public static Map<String, Tree.Scalar> read(
      Importer.Text file, Function<String, Optional<String>> outer) {
    var variables = new LinkedHashMap<String, Tree.Scalar>();
    var interpolation =
        new Interpolation(
            name ->
                Optional.ofNullable(variables.get(name))
                    .map(Tree.Scalar::text)
                    .or(() -> outer.apply(name)));
    for (var index = 0; index < file.lines().size(); index++) {
      var match = LINE.matcher(file.lines().get(index));
      if (match.matches()) {
        var value = value(match.group("value"), interpolation);
        variables.put(match.group("name"), new Tree.Scalar(value, true, file.at(index)));
      }
    }
    return variables;
  }

  /** Returns the variables of a file whose values are as they are written, quotes included. */
  public static Map<String, Tree.Scalar> raw(Importer.Text file) {
    var variables = new LinkedHashMap<String, Tree.Scalar>();
    for (var index = 0; index < file.lines().size(); index++) {
      var match = LINE.matcher(file.lines().get(index));
      if (match.matches()) {
        var value = new Tree.Scalar(match.group("value"), true, file.at(index));
        variables.put(match.group("name"), value);
      }
    }
    return variables;
  }

  /** Returns what the comments just above a line, and the one behind its value, say. */
  public static String comment(Importer.Text file, int index) {
    var said = new ArrayDeque<String>();
    for (var above = index - 1; above >= 0 && isComment(file.lines().get(above)); above--) {
      said.addFirst(file.lines().get(above).strip().replaceFirst("^#+\\s*", ""));
    }
    var line = file.lines().get(index);
    var beside = line.indexOf(" #");
    if (beside >= 0) {
      said.addLast(line.substring(beside + 2).strip());
    }
    return String.join(" ", said);
  }

  private static boolean isComment(String line) {
    return line.stripLeading().startsWith("#");
  }

  private static String value(String written, Interpolation interpolation) {
    var text = written.strip();
    if (!text.isEmpty() && (text.charAt(0) == '\'' || text.charAt(0) == '"')) {
      var end = text.indexOf(text.charAt(0), 1);
      var inner = end < 0 ? text.substring(1) : text.substring(1, end);
      return text.charAt(0) == '\'' ? inner : interpolation.in(inner);
    }
    var comment = text.startsWith("#") ? 0 : text.indexOf(" #");
    return interpolation.in(comment < 0 ? text : text.substring(0, comment).stripTrailing());
  }
}
