package dev.plumbline.importer.compose.flow;

import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.importer.compose.service.Variable;
import java.util.regex.Pattern;

/** Finds that a comment at the settings of a call says why it needs no encryption. */
final class ToldPlain {
  private static final String ENVIRONMENT = "environment ";

  private static final Pattern STAYS =
      Pattern.compile(
          "(?i)\\b(?:(?:one|same|single)"
              + " (?:machine|host|server|box|node)|(?:bridge|docker(?:'s)?|internal|closed)"
              + " (?:bridge |internal )?network|loopback|never leaves (?:the|this|its)"
              + " (?:machine|host|server|box))\\b");

  private static final Pattern DENIED =
      Pattern.compile("(?i)\\b(?:not|no longer|never on|todo|until|once|when)\\b");

  private ToldPlain() {}

  /** Returns whether one of the settings has a comment that says it. */
  static boolean isReason(Service caller, Call call) {
    return call.why().startsWith(ENVIRONMENT)
        && Beside.of(call.why().substring(ENVIRONMENT.length()), caller)
            .told()
            .map(Variable::comment)
            .anyMatch(told -> STAYS.matcher(told).find() && !DENIED.matcher(told).find());
  }
}
