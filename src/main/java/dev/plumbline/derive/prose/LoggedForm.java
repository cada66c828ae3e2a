package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.rdf.Arch;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** "Each refused charge is written to the log with the full card number": data that a log gets. */
final class LoggedForm implements Sayings.Form {
  private static final Set<String> HEDGES =
      Set.of(
          "must",
          "may",
          "if",
          "unless",
          "whether",
          "never",
          "not",
          "no",
          "nothing",
          "without",
          "masked",
          "hashed",
          "cut",
          "pseudonym",
          "pseudonymised",
          "encrypted",
          "redacted",
          "removed",
          "last",
          "first",
          "shortened",
          "instead",
          "developer",
          "staging");

  /** Behind the match stands what goes along. */
  private static final List<Pattern> WORDINGS =
      List.of(
          Pattern.compile(
              "(?i)\\b(?:written|goes|go|copied|sent|put) (?:in|into|to) (?:the |a |our )?logs?"
                  + " with\\b"),
          Pattern.compile("(?i)\\blogged (?:together )?with\\b"),
          Pattern.compile(
              "(?i)\\blogs (?:the |each |every )?(?:full|whole|complete|raw|unmasked|plain)\\b"));

  private final DerivedFacts facts;

  LoggedForm(DerivedFacts facts) {
    this.facts = facts;
  }

  @Override
  public void read(Clause clause, Saying saying) {
    var about = clause.writing().about();
    if (!facts.isA(about, Arch.COMPONENT) || clause.isHedged(HEDGES)) {
      return;
    }
    for (var wording : WORDINGS) {
      var match = wording.matcher(clause.text());
      if (match.find()) {
        var behind = Words.of(clause.text().substring(match.end()));
        var telling =
            new Clause(clause.writing(), clause.text().substring(match.start()), clause.words());
        NamedTerms.of(facts, facts.members(Arch.DATA), ModelNames.NAMES)
            .from(behind, 0)
            .forEach(data -> saying.add(telling, about, Sayings.SAYS_LOGGED, data));
      }
    }
  }
}
