package dev.plumbline.importer.compose.flow;

import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.importer.compose.service.Variable;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes what settings tell of how a service takes messages from a broker. */
final class Consumption {
  /** What is not confirmed in time, or not at all, is handed out again. */
  private static final Pattern AGAIN =
      Pattern.compile(
          "(?i)(.*_)?(ACK_?WAIT|ACK_TIMEOUT|ACK_DEADLINE|VISIBILITY_TIMEOUT|MAX_?DELIVER(Y|IES)?(_ATTEMPTS|_COUNT)?"
              + "|(MAX_)?REDELIVER(Y|IES)(_LIMIT|_COUNT|_ATTEMPTS)?|DELIVERY_LIMIT)(_(MS|S|SECS?|SECONDS))?");

  private static final Pattern DEAD =
      Pattern.compile(
          "(?i)(.*_)?(DEAD(_?LETTERS?)?_(STREAM|QUEUE|TOPIC|EXCHANGE|SUBJECT|CHANNEL)|DLQ|DLX|DLT"
              + "|DEAD_?LETTERS?)(_(NAME|URL|TOPIC))?");

  private static final Pattern TAKES =
      Pattern.compile(
          "(?i)(.*_)?(ACK_?WAIT|ACK_TIMEOUT|ACK_DEADLINE|VISIBILITY_TIMEOUT|PREFETCH(_COUNT)?)(_(MS|S|SECS?|SECONDS))?");

  private static final Pattern NAME = Pattern.compile("[\\w.:/-]{2,120}");

  private Consumption() {}

  /** Writes the facts of a call to a broker. */
  static void describe(Service caller, ModelBuilder facts) {
    first(caller, AGAIN).ifPresent(set -> facts.put("guarantee", "at-least-once", set.at()));
    first(caller, DEAD)
        .filter(set -> NAME.matcher(set.value().strip()).matches())
        .ifPresent(set -> facts.put("dead-letter", set.value().strip(), set.at()));
    first(caller, TAKES).ifPresent(set -> facts.put("access", "read", set.at()));
  }

  /**
   * Returns the setting by which the work of a service that only takes messages is done again as a
   * whole.
   */
  static Optional<Variable> again(Service service) {
    return service.entry("ports").or(() -> service.entry("expose")).isPresent()
            || first(service, TAKES).isEmpty()
        ? Optional.empty()
        : first(service, AGAIN);
  }

  private static Optional<Variable> first(Service service, Pattern name) {
    return service.environment().stream()
        .filter(each -> name.matcher(each.name()).matches())
        .filter(each -> !each.value().isBlank())
        .findFirst();
  }
}
