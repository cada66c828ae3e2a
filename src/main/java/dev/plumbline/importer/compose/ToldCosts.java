package dev.plumbline.importer.compose;

import dev.plumbline.finding.Location;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.HeadText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what a comment says of money: what a month costs, what it may cost, and who gets the bill.
 */
final class ToldCosts {
  private static final String AMOUNT = "\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,7}";

  private static final String MONEY =
      "(?:(?<symbol>[€$£]) ?(?<first>"
          + AMOUNT
          + ")(?:\\.\\d\\d)?(?![\\d,])|(?<amount>"
          + AMOUNT
          + ")(?:\\.\\d\\d)? ?(?<currency>EUR|USD|GBP|CHF|€|\\$|£))";

  private static final String PERIOD =
      "(?<period>(?: (?:a|per|each|every) |/)(?:month|mo|year)\\b)?";

  /** Who gives money for it, such as a board, gives what may be spent. */
  private static final String GIVEN =
      "(?i:\\b(?:board|council|association|society|club|school|parish|foundation|fund|cooperative"
          + "|company|management|directors?|department|faculty|university|institute|museum|library|city|county|town|state|office|treasurer|trustees|committee)"
          + " (?:(?:has|have) )?(?:gives?|given|grants?|pays? up"
          + " to|allows?|allowed|approved|approves?|set aside|sets aside) (?:us |it |for it |for"
          + " this )?(?:(?:at most|up to|no more than|not more than) )?)(?=[€$£]? ?[\\d,.]{1,12}"
          + " ?(?:EUR|USD|GBP|CHF|[€$£])?(?: (?:a|per|each|every) |/)(?:month|mo|year)\\b)";

  private static final Pattern BUDGET =
      Pattern.compile(
          "(?:(?i:\\b(?:budget|granted|allotted|allots|(?:may|must not|can|could) (?:not"
              + " )?(?:cost|spend))\\b)|"
              + GIVEN
              + ")[^.;\\d]{0,40}"
              + MONEY
              + PERIOD);

  private static final Pattern COST =
      Pattern.compile(MONEY + PERIOD + "(?! ?(?:a\\b|per\\b|/|once\\b|each\\b|one-time))");

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?i:\\b(?:total|together|altogether|sum|in all)\\b|=)[^.;\\d]{0,20}" + MONEY + PERIOD);

  /** What is listed beside a budget with its number alone: {@code server 269}. */
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:and )?\\p{L}[\\p{L}\\d .'’/&()-]{0,60}? (?:(?:about|around|some|ca\\.?|approx\\.?|roughly) )?(?<number>"
              + AMOUNT
              + ")(?:\\.\\d\\d)?\\.?");

  private static final Pattern PARTS = Pattern.compile("[,;]\\s+");
  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+");

  /** Sentences of another time, or of what could be. */
  private static final Pattern NOT_NOW =
      Pattern.compile(
          "(?i)\\b(last year|before|until|used to|was|were|would|could|instead|saves?|cheaper|if"
              + "|planned|next year|from next)\\b");

  private static final Pattern COSTS =
      Pattern.compile("(?i)(running |monthly )?(costs?|budgets?|money|bills?|price)");

  private static final String WHO =
      "(?<%s>(?:[Tt]he |[Oo]ur )?\\p{L}[\\p{L}\\d@_'’-]{1,30}(?: (?!(?:gets?|pays?|reads?|checks?"
          + "|receives?|and|or)\\b)\\p{L}[\\p{L}\\d-]{0,20}){0,2})";

  private static final Pattern BILLS =
      Pattern.compile(
          "(?:^|[.,;:(] ?)"
              + WHO.formatted("who")
              + " (?:gets?|pays?|reads?|checks?|receives?|settles?|looks at|answers for|watches)"
              + " (?:(?:all|the|our|each|every|these|this|of) ){0,3}(?:bills?|invoices?|costs)\\b"
              + "|\\b(?:[Bb]ills?|[Ii]nvoices?) (?:go|goes|are sent|come|comes) to "
              + WHO.formatted("to")
              + "|\\b(?:is|are) paid by "
              + WHO.formatted("by"));

  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)(nobody|no one|none|we|they|it|he|she|who|that|which|and|customers?|users?)\\b.*");

  private static final Map<String, String> SYMBOLS = Map.of("€", "EUR", "$", "USD", "£", "GBP");

  private ToldCosts() {}

  static void describe(HeadText head, ModelBuilder model) {
    var monthly = budget(head, model) && head.under(COSTS).isPresent();
    cost(head, monthly, model);
    Optional.of(BILLS.matcher(head.text()))
        .filter(Matcher::find)
        .filter(found -> !NO_NAME.matcher(payer(found)).matches())
        .ifPresent(
            found -> {
              var at = head.at(found.end() - 1);
              model.mapping("costs", at).put("owner", payer(found), at);
            });
  }

  /** Writes the budget; returns whether it is stated for a month. */
  private static boolean budget(HeadText head, ModelBuilder model) {
    var found = BUDGET.matcher(head.text());
    if (!found.find()) {
      return false;
    }
    var at = head.at(found.end() - 1);
    var costs = model.mapping("costs", at);
    costs.put("alert", Told.NO_PLACE, at);
    costs.put("budget", money(found) + (isYearly(found) ? "/year" : "/month"), at);
    return found.group("period") != null && !isYearly(found);
  }

  /** Writes what the sentences of today add up to, when they say that it is for a month. */
  private static void cost(HeadText head, boolean monthly, ModelBuilder model) {
    var amounts = new ArrayList<Matcher>();
    var total = Optional.<Matcher>empty();
    var at = Optional.<Location>empty();
    for (var sentence : head.sentences()) {
      var text = BUDGET.matcher(sentence.text()).replaceAll(" ");
      if (!NOT_NOW.matcher(text).find()) {
        var found = amounts(text);
        at = at.or(() -> found.isEmpty() ? Optional.empty() : Optional.of(sentence.at()));
        amounts.addAll(found);
        total = total.or(() -> Optional.of(TOTAL.matcher(text)).filter(Matcher::find));
      }
    }
    var counted = total.map(List::of).orElse(amounts);
    var isMonthly = monthly || amounts.stream().anyMatch(each -> each.group("period") != null);
    var currencies = counted.stream().map(ToldCosts::code).distinct().toList();
    if (isMonthly && currencies.size() == 1) {
      var sum = counted.stream().map(ToldCosts::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
      model.put("cost", sum + " " + currencies.get(0) + "/month", at.orElseThrow());
    } else if (monthly && amounts.isEmpty()) {
      listed(head, model);
    }
  }

  /** Writes the sum of what is listed under the label of costs, in the currency of the budget. */
  private static void listed(HeadText head, ModelBuilder model) {
    var budget = BUDGET.matcher(head.text());
    head.under(COSTS)
        .filter(any -> budget.find())
        .ifPresent(
            note ->
                Stream.of(SENTENCES.split(note.text()))
                    .filter(sentence -> !NOT_NOW.matcher(sentence).find())
                    .map(ToldCosts::sum)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(
                        sum -> model.put("cost", sum + " " + code(budget) + "/month", note.at())));
  }

  /** Returns the sum of a sentence in which each of several parts is something with a number. */
  private static Optional<BigDecimal> sum(String sentence) {
    var items = Stream.of(PARTS.split(sentence.strip())).map(ITEM::matcher).toList();
    return items.size() > 1 && items.stream().allMatch(Matcher::matches)
        ? Optional.of(
            items.stream()
                .map(item -> new BigDecimal(item.group("number").replace(",", "")))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        : Optional.empty();
  }

  private static List<Matcher> amounts(String text) {
    var found = new ArrayList<Matcher>();
    var from = 0;
    var cost = COST.matcher(text);
    while (cost.find(from)) {
      if (!isYearly(cost)) {
        found.add(cost);
      }
      from = cost.end();
      cost = COST.matcher(text);
    }
    return found;
  }

  private static boolean isYearly(Matcher found) {
    return found.group("period") != null && found.group("period").endsWith("year");
  }

  private static String payer(Matcher found) {
    return Stream.of("who", "to", "by")
        .flatMap(name -> Optional.ofNullable(found.group(name)).stream())
        .findFirst()
        .orElseThrow();
  }

  private static String money(Matcher found) {
    return amount(found) + " " + code(found);
  }

  private static BigDecimal amount(Matcher found) {
    return new BigDecimal(either("amount", "first", found).replace(",", ""));
  }

  private static String code(Matcher found) {
    var written = either("currency", "symbol", found);
    return SYMBOLS.getOrDefault(written, written);
  }

  private static String either(String behind, String before, Matcher found) {
    return Optional.ofNullable(found.group(behind)).orElseGet(() -> found.group(before));
  }
}
