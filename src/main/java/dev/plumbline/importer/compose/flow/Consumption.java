package dev.plumbline.importer.compose.flow;

import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.importer.compose.service.Switch;
import dev.plumbline.importer.compose.service.Variable;
import java.util.List;
import java.util.Map;
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

  /** What says when a message counts as taken or sent; values by which none is lost. */
  private static final List<Switch> LATE =
      List.of(
          Switch.of(
              "(.*_)?(ACKS?|ACKNOWLEDGE(MENTS?)?)(_(MODE|POLICY|WHEN))?",
              Pattern.compile(
                  "(?i)(after|late|manual|explicit|client|on[-_](success|done|end|finish|commit))[\\w-]{0,30}|all|-1")),
          Switch.of("(.*_)?ACKS?_LATE", Switch.ON),
          Switch.of("(.*_)?(AUTO_?ACK|NO_?ACK)", Switch.OFF));

  private static final List<Switch> CONFIRMED =
      List.of(
          Switch.of(
              "(.*_)?((PUBLISH|PUBLISHER|PRODUCER|BROKER|AMQP|RABBIT|RABBITMQ|MQ|QUEUE)_CONFIRM(S|ATIONS?)?(_TYPE|_SELECT)?"
                  + "|(PRODUCER|KAFKA)_ACKS)",
              Pattern.compile("(?i)true|yes|on|1|correlated|simple|sync|async|all|-1")));

  private static final Pattern QUALITY = Pattern.compile("(?i)(.*_)?(MQTT|BROKER)_QOS");

  private static final Map<String, String> QUALITIES =
      Map.of("0", "at-most-once", "1", "at-least-once", "2", "exactly-once");

  /** What is done about a message that comes twice. */
  private static final Pattern TWICE =
      Pattern.compile("(?i)(.*_)?(DE_?DUP(LICATE|LICATION|E)?)(_(BY|KEY|WINDOW|ID))?");

  private static final Pattern NAME = Pattern.compile("[\\w.:/-]{2,120}");

  private Consumption() {}

  /** Writes the facts of a call to a broker. */
  static void describe(Service caller, ModelBuilder facts) {
    first(caller, AGAIN)
        .or(() -> any(caller, LATE))
        .or(() -> any(caller, CONFIRMED))
        .ifPresent(set -> facts.put("guarantee", "at-least-once", set.at()));
    first(caller, QUALITY)
        .filter(set -> QUALITIES.containsKey(set.value().strip()))
        .ifPresent(set -> facts.put("guarantee", QUALITIES.get(set.value().strip()), set.at()));
    first(caller, TWICE)
        .filter(set -> !Fields.isFalse(set.value().strip()))
        .ifPresent(
            set ->
                facts.put("duplicates", set.value().strip() + " (" + set.name() + ")", set.at()));
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
        : first(service, AGAIN).or(() -> any(service, LATE));
  }

  private static Optional<Variable> any(Service service, List<Switch> switches) {
    return service.environment().stream()
        .filter(each -> Switch.any(switches, each.name(), each.value().strip()))
        .findFirst();
  }

  private static Optional<Variable> first(Service service, Pattern name) {
    return service.environment().stream()
        .filter(each -> name.matcher(each.name()).matches())
        .filter(each -> !each.value().isBlank())
        .findFirst();
  }
}
