package dev.plumbline.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Money per month, such as {@code 300 EUR/month}.
 *
 * <p>Shorter periods are taken from a year of 365 days, so a month has 730 hours, as in a bill. The
 * written amount is whole or has two decimals, more only where it would else read as nothing.
 */
final class Money {
  private static final String CURRENCY =
      "([A-Z]{3}|[€$£]|euros?|dollars?|pounds?" + "|eur|usd|gbp|chf)";
  private static final Pattern MONEY =
      Pattern.compile(
          CURRENCY
              + "?\\s*"
              + Numbers.DIGITS
              + "([kKM]?)\\s*"
              + CURRENCY
              + "?"
              + "\\s*(?:/|\\bper\\b|\\ba\\b)\\s*([a-z]+)");
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
  private static final Map<String, String> SYMBOLS =
      Map.of(
          "€", "EUR", "euro", "EUR", "euros", "EUR", "$", "USD", "dollar", "USD", "dollars", "USD",
          "£", "GBP", "pound", "GBP", "pounds", "GBP");
  private static final BigDecimal MONTHS_OF_YEAR = new BigDecimal("12");
  private static final BigDecimal MONTHS_OF_QUARTER = new BigDecimal("3");
  private static final BigDecimal SECONDS_OF_YEAR = new BigDecimal("31536000");

  /** Codes of the standard that stand for no money: for tests, and for none. */
  private static final Set<String> NO_MONEY = Set.of("XTS", "XXX");

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .filter(code -> !NO_MONEY.contains(code))
          .collect(Collectors.toUnmodifiableSet());

  private Money() {}

  /** Returns the code in an amount of money that is no currency's. */
  static Optional<String> unknownCurrency(String text) {
    return Numbers.match(MONEY, text)
        .map(match -> match.group(1) == null ? match.group(4) : match.group(1))
        .filter(written -> CODE.matcher(written).matches() && !CODES.contains(written));
  }

  static Optional<Amount> read(String text) {
    return Numbers.match(MONEY, text)
        .filter(match -> match.group(1) == null ^ match.group(4) == null)
        .filter(match -> unknownCurrency(text).isEmpty())
        .flatMap(
            match -> {
              var written = match.group(1) == null ? match.group(4) : match.group(1);
              var currency = SYMBOLS.getOrDefault(written, written.toUpperCase(Locale.ROOT));
              return perMonth(Numbers.of(match.group(2), match.group(3)), match.group(5))
                  .map(number -> new Amount(number, Optional.of(currency)));
            });
  }

  private static Optional<BigDecimal> perMonth(BigDecimal amount, String period) {
    return switch (period) {
      case "mo", "month", "m" -> Optional.of(amount);
      case "y", "yr", "year" -> Optional.of(Numbers.divide(amount, MONTHS_OF_YEAR));
      case "quarter" -> Optional.of(Numbers.divide(amount, MONTHS_OF_QUARTER));
      case "w", "week", "d", "day", "h", "hour" ->
          Periods.seconds(period)
              .map(
                  seconds ->
                      Numbers.divide(amount.multiply(SECONDS_OF_YEAR), MONTHS_OF_YEAR)
                          .divide(seconds, 6, RoundingMode.HALF_UP));
      default -> Optional.empty();
    };
  }

  static String write(Amount amount) {
    var currency = amount.currency().map(code -> " " + code).orElse("");
    return written(amount.number()) + currency + "/month";
  }

  private static String written(BigDecimal number) {
    var rounded = Numbers.rounded(number, 2);
    boolean lacksLastCent = rounded.stripTrailingZeros().scale() == 1;
    return lacksLastCent ? rounded.toPlainString() : Numbers.write(rounded);
  }
}
