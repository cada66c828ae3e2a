package dev.plumbline.importer.compose.broker;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.project.Fields;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Settings that hold for all queues whose names match a pattern.
 *
 * @param vhost the virtual host of the queues
 * @param names the pattern; none where it is more than a choice of beginnings, ends or names
 * @param priority of all that match, the policy with the highest holds
 * @param settings the settings
 */
record Policy(String vhost, Optional<Pattern> names, int priority, Tree.Mapping settings) {
  /** Patterns without repetition, which are matched in linear time. */
  private static final Pattern PLAIN = Pattern.compile("[\\w:.\\\\-]{0,200}");

  private static final Pattern CHOICE =
      Pattern.compile(
          "(?<before>[\\w:.\\\\-]{0,100})\\([\\w:.\\\\|-]{1,200}\\)(?<after>[\\w:.\\\\-]{0,100})");

  private static final Pattern PRIORITY = Pattern.compile("-?\\d{1,6}");

  /** Returns the policy; nothing when it is none of queues. */
  static Optional<Policy> of(Tree.Mapping stated) {
    var of = Fields.text(stated, "apply-to").orElse("all");
    return Fields.mapping(stated, "definition")
        .filter(any -> !of.equals("exchanges") && !of.equals("streams"))
        .map(
            definition ->
                new Policy(
                    Fields.text(stated, "vhost").orElse("/"),
                    Fields.text(stated, "pattern").flatMap(Policy::names),
                    Fields.text(stated, "priority")
                        .filter(PRIORITY.asMatchPredicate())
                        .map(Integer::valueOf)
                        .orElse(0),
                    definition));
  }

  private static Optional<Pattern> names(String written) {
    var begins = written.startsWith("^") && !written.startsWith("^.*");
    var ends = written.endsWith("$") && !written.endsWith(".*$");
    var body = written.replaceFirst("^\\^?(\\.\\*)?", "").replaceFirst("(\\.[*+])?\\$?$", "");
    if (!PLAIN.matcher(body).matches() && !CHOICE.matcher(body).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile((begins ? "^" : "") + body + (ends ? "$" : "")));
    } catch (PatternSyntaxException broken) {
      return Optional.empty();
    }
  }

  /** Returns whether the policy holds for a queue, or may do so. */
  boolean holdsFor(String queue, String of) {
    return vhost.equals(of) && names.map(pattern -> pattern.matcher(queue).find()).orElse(true);
  }
}
