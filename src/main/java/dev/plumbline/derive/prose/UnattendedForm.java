package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.Literals;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** "At night nobody is called", "alarms outside office hours wait until the next working day". */
final class UnattendedForm {
  private static final Set<String> HOURS = Set.of("night", "weekend", "sunday", "evening");
  private static final Pattern OUTSIDE =
      Pattern.compile("(?i)outside (?:of )?(?:(?:these|the|our|office|working|business) )++hours");
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)\\b(?:nobody|no one|no-one|none of us) is"
              + " (?:called|on call|paged|woken|alerted)\\b|\\bno on-?call\\b|\\bnot on call\\b");
  private static final Pattern DAYTIME =
      Pattern.compile(
          "(?i)\\bon call (?:only )?(?:on (?:working days|weekdays)|(?:in|during)"
              + " (?:office|business|working) hours)");
  private static final Pattern NOT_SENT =
      Pattern.compile(
          "(?i)\\b(?:alarms?|alerts?|pages)\\b.{0,200}\\b(?:not sent to any(?:body|one)|sent to"
              + " nobody|next working day|next morning|in the morning|on monday|when the office"
              + " opens)\\b");
  private static final Pattern ALWAYS =
      Pattern.compile(
          "(?i)around the clock|round the clock|24 ?[x/×] ?7|day and night|at any hour");
  private static final Set<String> ELSEWHERE =
      Set.of("there", "their", "if", "low", "minor", "warning", "staging");

  private final DerivedFacts facts;

  UnattendedForm(DerivedFacts facts) {
    this.facts = facts;
  }

  void read(List<Clause> clauses, Saying saying) {
    if (clauses.stream().anyMatch(clause -> ALWAYS.matcher(clause.text()).find())) {
      return;
    }
    for (var clause : clauses) {
      if (isUnattended(clause)) {
        var about = clause.writing().about();
        var system = facts.object(about, Arch.IN_SYSTEM).orElse(about);
        if (facts.isA(system, Arch.term("System")) && !facts.isA(about, Arch.COMPONENT)) {
          saying.add(clause, system, Sayings.SAYS_UNATTENDED, Literals.of(true));
        }
      }
    }
  }

  private static boolean isUnattended(Clause clause) {
    var text = clause.text();
    var hours = clause.words().hasAny(HOURS) || OUTSIDE.matcher(text).find();
    var nobody = NOBODY.matcher(text).find() || NOT_SENT.matcher(text).find();
    return !clause.words().hasAny(ELSEWHERE) && (hours && nobody || DAYTIME.matcher(text).find());
  }
}
