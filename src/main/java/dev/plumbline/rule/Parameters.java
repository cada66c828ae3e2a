package dev.plumbline.rule;

import dev.plumbline.finding.Parameter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The values that a rule's user may set. */
public final class Parameters {
  private static final Pattern DURATION =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|min|m|h|d|w|y)");
  private static final Map<String, BigDecimal> SECONDS =
      Map.of(
          "ms", new BigDecimal("0.001"),
          "s", BigDecimal.ONE,
          "m", BigDecimal.valueOf(60),
          "min", BigDecimal.valueOf(60),
          "h", BigDecimal.valueOf(3600),
          "d", BigDecimal.valueOf(86_400),
          "w", BigDecimal.valueOf(604_800),
          "y", BigDecimal.valueOf(31_536_000));

  private Parameters() {}

  /** Returns whether the value is one of the parameter's type. */
  public static boolean fits(Parameter parameter) {
    return parameter.type().equals("text") || number(parameter).isPresent();
  }

  /** Returns the value as a number, durations in seconds; empty for text. */
  public static Optional<BigDecimal> number(Parameter parameter) {
    var text = parameter.value().strip();
    return switch (parameter.type()) {
      case "integer" -> text.matches("-?\\d{1,18}") ? decimal(text) : Optional.empty();
      case "number" -> text.matches("-?\\d+(\\.\\d+)?") ? decimal(text) : Optional.empty();
      case "duration" -> seconds(text);
      default -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> decimal(String text) {
    return Optional.of(new BigDecimal(text));
  }

  private static Optional<BigDecimal> seconds(String text) {
    var duration = DURATION.matcher(text.toLowerCase(Locale.ROOT));
    return duration.matches()
        ? Optional.of(new BigDecimal(duration.group(1)).multiply(SECONDS.get(duration.group(2))))
        : Optional.empty();
  }

  /** Returns the query's variable for a parameter's name: {@code maxHops} for {@code max-hops}. */
  public static String variable(String name) {
    var variable = new StringBuilder();
    for (var word : name.split("-")) {
      variable.append(
          variable.isEmpty() || word.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return variable.toString();
  }
}
