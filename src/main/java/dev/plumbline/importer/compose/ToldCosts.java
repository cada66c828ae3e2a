package dev.plumbline.importer.compose;

import dev.plumbline.finding.Location;
import dev.plumbline.importer.ModelBuilder;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds what a comment says of money: what a month costs, and what it may cost. */
final class ToldCosts {
  private static final String MONEY =
      "(?<amount>\\d{1,3}(?:,\\d{3})+|\\d{1,7})(?:\\.\\d\\d)? ?(?<currency>EUR|USD|GBP|CHF|€|\\$)";

  private static final Pattern BUDGET = Pattern.compile("(?i:\\bbudget)\\b[^.;\\d]{0,40}" + MONEY);
  private static final Pattern COST =
      Pattern.compile(
          MONEY
              + "(?<monthly>(?: (?:a|per|each|every) |/)(?:month|mo)\\b)?(?!"
              + " ?(?:a|per|/|once|each))");

  private static final Map<String, String> SYMBOLS = Map.of("€", "EUR", "$", "USD");

  private ToldCosts() {}

  static void describe(String text, Location at, ModelBuilder model) {
    var budget = BUDGET.matcher(text);
    var rest = text;
    if (budget.find()) {
      var costs = model.mapping("costs", at);
      costs.put("alert", Told.NO_PLACE, at);
      costs.put(
          "budget",
          amount(budget.group("amount")) + " " + code(budget.group("currency")) + "/month",
          at);
      rest = budget.replaceFirst(" ");
    }
    var sum = BigDecimal.ZERO;
    var currencies = new LinkedHashSet<String>();
    var cost = COST.matcher(rest);
    var isMonthly = false;
    while (cost.find()) {
      isMonthly |= cost.group("monthly") != null;
      sum = sum.add(amount(cost.group("amount")));
      currencies.add(code(cost.group("currency")));
    }
    if (isMonthly && currencies.size() == 1) {
      model.put("cost", sum + " " + currencies.iterator().next() + "/month", at);
    }
  }

  private static BigDecimal amount(String text) {
    return new BigDecimal(text.replace(",", ""));
  }

  private static String code(String currency) {
    return SYMBOLS.getOrDefault(currency, currency);
  }
}
