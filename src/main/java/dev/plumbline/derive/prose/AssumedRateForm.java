package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.Literals;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.jena.graph.Node;

/** An assumption that "at most 20 requests reach the claims service per second". */
final class AssumedRateForm implements Sayings.Form {
  private static final Node ASSUMPTION = Arch.term("Assumption");
  private static final Set<String> REQUESTS =
      Set.of("request", "call", "message", "query", "order", "event", "hit", "transaction");
  private static final Set<String> BOUND_ENDS =
      Set.of("most", "than", "to", "maximum", "peak", "of");
  private static final Set<String> PER = Set.of("per", "a", "each", "every", "in");

  /** What is let through is less than what comes. */
  private static final Set<String> LETS_THROUGH =
      Set.of("pass", "passe", "leave", "let", "through", "past", "forward");

  private static final int FARTHEST = 9;
  private static final int LONGEST_NUMBER = 8;

  private final DerivedFacts facts;
  private final NamedTerms components;

  AssumedRateForm(DerivedFacts facts, ModelNames names) {
    this.facts = facts;
    components = names.components();
  }

  @Override
  public void read(Clause clause, Saying saying) {
    var about = clause.writing().about();
    if (!facts.isA(about, ASSUMPTION) || clause.words().hasAny(LETS_THROUGH)) {
      return;
    }
    for (int place = 1; place < clause.words().size(); place++) {
      var rate = rate(clause.words(), place);
      if (rate.isPresent()) {
        add(clause, saying, about, rate.getAsDouble());
        return;
      }
    }
  }

  /** Returns the number at a place when it is a bound on requests in a second. */
  private static OptionalDouble rate(Words words, int place) {
    var number = words.at(place);
    return isNumber(number)
            && words.isAt(place - 1, BOUND_ENDS)
            && words.isAt(place + 1, REQUESTS)
            && isPerSecond(words, place + 2)
        ? OptionalDouble.of(Double.parseDouble(number))
        : OptionalDouble.empty();
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty()
        && word.length() < LONGEST_NUMBER
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Returns whether the next words end in "per second", with no other number before. */
  private static boolean isPerSecond(Words words, int start) {
    if (words.at(start).equals("s")) {
      return true;
    }
    for (int place = start; place < start + FARTHEST && !isNumber(words.at(place)); place++) {
      if (words.isAt(place, PER)
          && (words.at(place + 1).equals("second") || words.at(place + 2).equals("second"))) {
        return true;
      }
    }
    return false;
  }

  private void add(Clause clause, Saying saying, Node assumption, double rate) {
    var parts = components.from(clause.words(), 0);
    parts.addAll(facts.objects(assumption, Arch.term("about")));
    if (parts.isEmpty()) {
      parts.addAll(facts.objects(assumption, Arch.IN_SYSTEM));
    }
    parts.forEach(
        part -> saying.add(clause, part, Sayings.SAYS_RATE, Literals.of(BigDecimal.valueOf(rate))));
  }
}
