package dev.plumbline.document.yaml;

import dev.plumbline.document.Mistake;
import dev.plumbline.document.Text;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises files that a template engine turns into YAML: Helm charts, Go and Jinja templates. */
public final class Templates {
  private static final Pattern EXPRESSION =
      Pattern.compile("[ \\t]*(?:- ++)*+(?:[^\\s:#\"'{]+: +)?(\\{[{%].*)");

  private static final String MESSAGE =
      "found a template expression; expected YAML as the template renders it";

  private Templates() {}

  /** Returns a mistake if a line or value of the text starts with a template expression. */
  static Optional<Finding> in(Text text) {
    for (var line = 0; line < text.lines(); line++) {
      var matcher = EXPRESSION.matcher(text.line(line));
      if (matcher.matches()) {
        var start = text.startOf(line) + matcher.start(1);
        var at = text.span(start, text.trimmed(start, text.endOf(line)));
        return Optional.of(at(at));
      }
    }
    return Optional.empty();
  }

  /** Returns the mistake of a file that a template engine fills in before it is YAML. */
  public static Finding at(Location at) {
    return Mistake.SYNTAX.at(at, MESSAGE, "render it first, for example with \"helm template\"");
  }

  /** Returns whether the mistake is that a file is a template. */
  public static boolean isOne(Finding mistake) {
    return mistake.message().equals(MESSAGE);
  }
}
