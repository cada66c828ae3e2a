package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.Literals;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "There is one line with one router", "whoever is signed in can open any order by its number":
 * descriptions that deny what a fact of the same element may claim.
 */
final class DenialForm implements Sayings.Form {
  /** Words by which a clause speaks of a condition, of what is refused, or of another place. */
  private static final Set<String> HEDGES =
      Set.of(
          "must",
          "if",
          "unless",
          "refused",
          "denied",
          "prevented",
          "otherwise",
          "example",
          "developer",
          "laptop",
          "staging",
          "sandbox",
          "development");

  /** A denial that ends farther on in its clause is quoted from its own first word on. */
  private static final int LONGEST = 80;

  /** What a clause denies, by its wording. */
  private record Denial(String promise, Pattern wording) {
    Denial(String promise, String wording) {
      this(promise, Pattern.compile("(?i)" + wording));
    }
  }

  private static final String ONE_PLACE = "(?! ?,? (?:for|in|per|on|at|a|of) )";
  private static final String MACHINE =
      "(?:line|link|router|instance|node|machine|server|carrier|replica)\\b" + ONE_PLACE;
  private static final String BY_OTHERS =
      "(?:opens?|reads?|sees?|changes?|edits?|downloads?|fetch(?:es)?|deletes?|views?)\\b";

  private static final String RELEASE =
      "\\b(?:release|version|firmware|image|update|build)s?\\b.{0,60}";

  private static final List<Denial> DENIALS =
      List.of(
          new Denial(
              "redundancy",
              "\\b(?:there is|there are|runs as|runs on|consists of|is) (?:only |just )?(?:one|a"
                  + " single) "
                  + MACHINE),
          new Denial("redundancy", "\\b(?:only|just) (?:one|a single) " + MACHINE),
          new Denial(
              "authorization",
              "\\b(?:whoever|anybody who|anyone who|everybody who|everyone who|any user who) (?:is"
                  + " )?(?:signed|logged|signs|logs) in\\b.{0,40}\\b(?:can|may) "
                  + BY_OTHERS
                  + ".{0,50}\\b(?:any|every|all|others?|by (?:its|their))\\b"),
          new Denial(
              "authorization",
              "(?:\\bowner(?:ship)?|\\btenant|\\bwho asks|\\bwhose it is|'s"
                  + " (?:name|id|number|account|tenant)) (?:is|are) not"
                  + " (?:compared|checked|verified|looked at)\\b"),
          new Denial(
              "authorization",
              "\\b(?:app|client|caller|page|browser|front ?end|portal) only (?:ever )?asks?"
                  + " for\\b"),
          new Denial(
              "authorization",
              "\\bonly (?:looks|checks|checked|verifies) (?:at |whether |that"
                  + " )?[^,]{0,30}\\btoken\\b"),
          new Denial(
              "rollout",
              RELEASE
                  + "\\b(?:(?:whole|entire) (?:fleet|estate|population)|(?:all|every)"
                  + " (?:devices?|clients?|machines?|instances?|shops?|sites?|gateways?|users?)|everywhere|everybody)\\b.{0,30}\\b(?:at"
                  + " once|in one night|in a night|at the same time|in one go)\\b"),
          new Denial(
              "rollback",
              RELEASE
                  + "\\b(?:no way back|no roll-?back|(?:cannot|can not|can't|can never) be"
                  + " (?:rolled|taken|brought|turned|put) back|overwrites (?:its|the)"
                  + " (?:old|previous|last))\\b"),
          new Denial(
              "rotation",
              "\\b(?:key|secret|password)s?\\b.{0,60}\\b(?:is|are) the same (?:in|for|on)"
                  + " (?:all|every|each)\\b"),
          new Denial(
              "rotation",
              "\\b(?:key|secret|password)s?\\b.{0,60}\\b(?:has|have) (?:never|not) been"
                  + " (?:changed|rotated|replaced)\\b"),
          new Denial(
              "own sign-in",
              "\\b(?:under|with|as|through|use|uses|using|share|shares|sharing) (?:the one|the"
                  + " same|one and the same|a shared|one shared|a common|one common|a joint|a"
                  + " group) (?:[a-z]{1,12} )?(?:account|login|log-in|user|password|sign-in)\\b(?!"
                  + " (?:as|that|which|they|for|of)\\b)"),
          new Denial(
              "own sign-in",
              "\\b(?:one|a single|the same) (?:account|login|log-in|user|password) for (?:all|the"
                  + " whole|every|the) (?:(?:of|the|our)"
                  + " ){0,2}(?:desks?|screens?|terminals?|staff|shift|team|crew|"
                  + "operators?|clerks?|nurses?|drivers?|users?|them|us)\\b"),
          new Denial(
              "own sign-in",
              "\\bshares? (?:an?|one|the) (?:account|login|log-in|password)\\b(?!"
                  + " ?-?(?:manager|vault|safe|store|policy))"),
          new Denial(
              "compatibility",
              "\\b(?:chang(?:e|es|ed|ing)|break(?:s|ing)?|alters?)\\b.{0,60}\\bwithout (?:any"
                  + " |prior |further )?(?:notice|warning|announcement|telling)\\b"),
          new Denial(
              "freshness",
              "\\b(?:copied|refreshed|loaded|synchroni[sz]ed|updated|imported|fetched)\\b.{0,60}"
                  + "\\b(?:every|each|once a|only on|on) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)"
                  + "days?|week|month|night)\\b"),
          new Denial(
              "least access",
              "\\b(?:runs|works|connects|signs in|logs in)\\b (?:.{0,20}\\b)?(?:as|with|under)"
                  + " (?:the |an? )?(?:rights of (?:the |an?"
                  + " )?)?(?:administrators?|admin|root|superuser|owner)(?:'s)?"
                  + " (?:role|user|account|rights|of)\\b"));

  private final DerivedFacts facts;

  DenialForm(DerivedFacts facts) {
    this.facts = facts;
  }

  @Override
  public void read(Clause clause, Saying saying) {
    var about = clause.writing().about();
    if (!facts.isA(about, Arch.COMPONENT)
        || clause.isHedged(HEDGES)
        || clause.text().contains("used to")) {
      return;
    }
    for (var denial : DENIALS) {
      var match = denial.wording().matcher(clause.text());
      if (match.find()) {
        int start = match.end() > LONGEST ? clause.text().lastIndexOf(' ', match.start()) + 1 : 0;
        var telling = new Clause(clause.writing(), clause.text().substring(start), clause.words());
        saying.add(telling, about, Sayings.SAYS_AGAINST, Literals.of(denial.promise()));
      }
    }
  }
}
