package dev.plumbline.importer.compose;

import dev.plumbline.document.Document;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.ModelBuilder;
import java.util.List;
import java.util.regex.Pattern;

/** Finds under the headings of the README beside a project what to do when a machine is lost. */
final class Readme {
  private static final String NAME = "README.md";

  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(?<text>\\S.{0,120})");

  private static final Pattern PLAN =
      Pattern.compile(
          "(?i)(?!.*\\b(?:passwords?|accounts?|keys?|errors?|e-?mails?|logins?)\\b)(?:.{0,30}\\bdisaster"
              + " recovery.*|recovery(?: plan| steps| procedure)?|recovering\\b.*|(?:how to"
              + " )?(?:restore|restoring|rebuild|rebuilding)(?: (?:it |everything )?(?:from |of"
              + " )?(?:an? |the |all |our"
              + " )?(?:backups?|dumps?|cop(?:y|ies)|everything|servers?|machines?|system|databases?|hosts?|data|snapshots?)\\b.{0,40})?|(?:when|if|after)"
              + " .{1,40} (?:(?:is|are|has|gets) (?:lost|gone|destroyed|dead|died|stolen"
              + "|burnt|burned)|dies|burns)\\b.{0,30})[.:]?");

  private static final Pattern OPEN =
      Pattern.compile(
          "(?i)\\W{0,4}(to ?do|tbd|none|not yet|nobody|no one|there is no|we have"
              + " no|missing|still)\\b.*");

  private Readme() {}

  static void describe(Document document, Importer.Context context, ModelBuilder model) {
    if (!model.has("recovery-plan")) {
      context.text(NAME, document).ifPresent(text -> plan(text, model));
    }
  }

  private static void plan(Importer.Text text, ModelBuilder model) {
    var lines = text.lines();
    for (var index = 0; index < lines.size(); index++) {
      var heading = HEADING.matcher(lines.get(index));
      if (heading.matches()
          && PLAN.matcher(heading.group("text").strip()).matches()
          && isWritten(lines.subList(index + 1, lines.size()))) {
        var told = "n/a: " + NAME + " says it in line " + (index + 1);
        model.put("recovery-plan", told, text.at(index));
        return;
      }
    }
  }

  /** Returns whether the lines of a section say something, and not that it is still to come. */
  private static boolean isWritten(List<String> lines) {
    return lines.stream()
        .takeWhile(line -> !HEADING.matcher(line).matches())
        .filter(line -> !line.isBlank())
        .findFirst()
        .filter(line -> !OPEN.matcher(line).matches())
        .isPresent();
  }
}
