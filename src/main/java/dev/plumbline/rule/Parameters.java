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

  /** No rule counts further: what is above means no limit, or is a slip. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

  /** A thousand years; and from a month on, m may be months. */
  private static final BigDecimal LONGEST = new BigDecimal("31536000000");

  private static final BigDecimal MONTH = new BigDecimal("2592000");

  /** Returns whether the value is one of the parameter's type. */
  public static boolean fits(Parameter parameter) {
    return parameter.type().equals("text") || number(parameter).isPresent();
  }

  /**
   * Returns why nobody can mean a text as the value of a parameter, if so.
   *
   * @param parameter the parameter, with its default
   */
  public static Optional<String> fault(Parameter parameter, String text) {
    var quantity = quantity(parameter);
    if (quantity.isEmpty()) {
      return Optional.empty();
    }
    boolean isLong =
        quantity.get() == Quantity.DURATION
            && number(parameter).filter(usual -> usual.compareTo(MONTH) >= 0).isPresent();
    var question = isLong ? Quantity.minutesOrMonths(text) : Optional.<String>empty();
    if (question.isPresent()) {
      return question;
    }
    return quantity
        .get()
        .read(text)
        .map(amount -> beyond(quantity.get(), amount.number()))
        .orElseGet(
            () ->
                quantity
                    .get()
                    .remedy(text)
                    .or(() -> Optional.of("expected " + quantity.get().expected())));
  }

  private static Optional<String> beyond(Quantity quantity, BigDecimal number) {
    var most = quantity == Quantity.DURATION ? LONGEST : MOST;
    if (number.signum() < 0) {
      return Optional.of(Quantity.BELOW_ZERO);
    }
    return number.compareTo(most) > 0
        ? Optional.of("the highest is " + quantity.write(most))
        : Optional.empty();
  }

  private static Optional<Quantity> quantity(Parameter parameter) {
    return switch (parameter.type()) {
      case "integer" -> Optional.of(Quantity.INTEGER);
      case "number" -> Optional.of(Quantity.NUMBER);
      case "duration" -> Optional.of(Quantity.DURATION);
      default -> Optional.empty();
    };
  }

  /** Returns the value as a number, durations in seconds; empty for text. */
  public static Optional<BigDecimal> number(Parameter parameter) {
    return quantity(parameter)
        .flatMap(quantity -> quantity.read(parameter.value()))
        .map(Amount::number);
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
