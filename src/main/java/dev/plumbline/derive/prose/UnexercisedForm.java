package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.Literals;
import java.util.Set;
import java.util.regex.Pattern;

/** "The recovery plan has never been practised": a plan that nobody has gone through. */
final class UnexercisedForm implements Sayings.Form {
  private static final Pattern NEVER =
      Pattern.compile(
          "(?i)\\b(?:never|not|nobody has(?: ever)?|no one has(?: ever)?|no time to)\\b.{0,40}"
              + "\\b(?:practi[sc]ed?|exercised?|rehearsed?|tried out|walked through|gone"
              + " through)\\b");
  private static final Pattern RECOVERY =
      Pattern.compile("(?i)\\b(?:recovery|contingency|emergency|disaster|restor(?:e|ed|ing))\\b");
  private static final Set<String> HEDGES =
      Set.of("if", "unless", "would", "should", "must", "staging");

  private final DerivedFacts facts;

  UnexercisedForm(DerivedFacts facts) {
    this.facts = facts;
  }

  @Override
  public void read(Clause clause, Saying saying) {
    var words = clause.words();
    if (!words.plain().contains("plan")
        || words.hasAny(HEDGES)
        || !RECOVERY.matcher(clause.writing().text()).find()
        || !NEVER.matcher(clause.text()).find()) {
      return;
    }
    var about = clause.writing().about();
    var system = facts.object(about, Arch.IN_SYSTEM).orElse(about);
    if (facts.isA(system, Arch.term("System"))) {
      saying.add(clause, system, Sayings.SAYS_UNEXERCISED, Literals.of(true));
    }
  }
}
