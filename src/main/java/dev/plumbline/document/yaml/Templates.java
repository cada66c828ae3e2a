package dev.plumbline.document.yaml;

import dev.plumbline.document.TemplateMistake;
import dev.plumbline.document.Text;
import dev.plumbline.finding.Finding;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises files that a template engine turns into YAML: Helm charts, Go and Jinja templates. */
final class Templates {
  private static final Pattern EXPRESSION =
      Pattern.compile("[ \\t]*(?:- ++)*+(?:[^\\s:#\"'{]+: +)?(\\{[{%].*)");

  private Templates() {}

  /** Returns a mistake if a line or value of the text starts with a template expression. */
  static Optional<Finding> in(Text text) {
    for (var line = 0; line < text.lines(); line++) {
      var matcher = EXPRESSION.matcher(text.line(line));
      if (matcher.matches()) {
        var start = text.startOf(line) + matcher.start(1);
        var at = text.span(start, text.trimmed(start, text.endOf(line)));
        return Optional.of(TemplateMistake.at(at));
      }
    }
    return Optional.empty();
  }
}
