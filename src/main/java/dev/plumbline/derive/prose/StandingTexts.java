package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.graph.Architecture;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * What authors wrote that holds: no decision that is not in force, no refuted assumption, and
 * nothing under a heading of alternatives, of what was or of what may come.
 */
final class StandingTexts {
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)\\b(?:alternatives?|options?|considered|rejected|superseded|deprecated|history|former|open"
              + " (?:questions|points)|future|roadmap|outlook|ideas|proposals?|migration|todo)\\b");
  private static final Pattern ENDED =
      Pattern.compile("(?i)^\\W*status\\W+(?:superseded|rejected|proposed|deprecated|draft)\\b.*");
  private static final Set<Node> NOT_IN_FORCE =
      Set.of(
          Arch.term("proposed"),
          Arch.term("superseded"),
          Arch.term("rejected"),
          Arch.term("deprecatedDecision"),
          Arch.term("rejectedAssumption"));
  private static final List<Node> STATUSES =
      List.of(Arch.term("decisionStatus"), Arch.term("assumptionStatus"));
  private static final Set<Node> STATEMENTS =
      Set.of(Arch.term("Decision"), Arch.term("Assumption"));
  private static final Node SECTION = Arch.term("Section");
  private static final Node PARAGRAPH = Arch.term("Paragraph");

  private StandingTexts() {}

  static List<AuthoredText> of(Architecture architecture, DerivedFacts facts) {
    var standing = new ArrayList<AuthoredText>();
    var section = new ArrayList<AuthoredText>();
    for (var writing : AuthoredText.all(architecture, facts)) {
      if (facts.isA(writing.subject(), SECTION)) {
        keep(section, standing);
        section.add(writing);
      } else if (facts.isA(writing.subject(), PARAGRAPH)) {
        section.add(writing);
      } else if (isInForce(facts, writing)) {
        standing.add(writing);
      }
    }
    keep(section, standing);
    return standing;
  }

  private static boolean isInForce(DerivedFacts facts, AuthoredText writing) {
    return STATEMENTS.stream().anyMatch(type -> facts.isA(writing.subject(), type))
        && STATUSES.stream()
            .flatMap(status -> facts.objects(writing.subject(), status).stream())
            .noneMatch(NOT_IN_FORCE::contains);
  }

  /** Keeps a section that holds, its heading excepted, and empties it. */
  private static void keep(List<AuthoredText> section, List<AuthoredText> standing) {
    if (!section.isEmpty()
        && !ASIDE.matcher(section.get(0).text()).find()
        && section.stream().noneMatch(writing -> ENDED.matcher(writing.text()).matches())) {
      standing.addAll(section.subList(Math.min(1, section.size()), section.size()));
    }
    section.clear();
  }
}
