package dev.plumbline.rule;

import dev.plumbline.finding.Parameter;
import dev.plumbline.quantity.Amount;
import dev.plumbline.quantity.Quantity;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** The values that a rule's user may set. */
public final class Parameters {
  private Parameters() {}

  /** Returns whether the value is one of the parameter's type. */
  public static boolean fits(Parameter parameter) {
    return parameter.type().equals("text") || number(parameter).isPresent();
  }

  /** Returns the value as a number, durations in seconds; empty for text. */
  public static Optional<BigDecimal> number(Parameter parameter) {
    var text = parameter.value();
    var amount =
        switch (parameter.type()) {
          case "integer" -> Quantity.INTEGER.read(text);
          case "number" -> Quantity.NUMBER.read(text);
          case "duration" -> Quantity.DURATION.read(text);
          default -> Optional.<Amount>empty();
        };
    return amount.map(Amount::number);
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
