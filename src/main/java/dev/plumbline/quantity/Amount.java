package dev.plumbline.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number in the base unit of its {@link Quantity}, as the graph keeps it.
 *
 * @param number the number: seconds, bytes, per second, a share of one, or money per month
 * @param currency for money, its three-letter code when it is known
 */
public record Amount(BigDecimal number, Optional<String> currency) {
  /** Makes an amount without a currency. */
  public Amount(BigDecimal number) {
    this(number, Optional.empty());
  }
}
