package dev.plumbline.rule;

import dev.plumbline.finding.Severity;
import dev.plumbline.sparql.Solution;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * The severities that single findings of a rule may have. A row has the one that its query selects
 * as {@code ?severity}, else the one of the header.
 *
 * @param cases when a finding is an error, a warning or an info; none when all are alike
 */
public record Severities(Map<Severity, String> cases) {
  /** The variable that holds the severity of a row. */
  public static final String VARIABLE = "severity";

  public Severities {
    var ordered = new EnumMap<Severity, String>(Severity.class);
    ordered.putAll(cases);
    cases = Collections.unmodifiableMap(ordered);
  }

  /** Returns whether findings differ. */
  public boolean differ() {
    return !cases.isEmpty();
  }

  /** Returns the worst severity of the rows. */
  public Severity worst(List<Solution> rows, Severity header) {
    return rows.stream().map(row -> of(row).orElse(header)).min(Severity::compareTo).orElse(header);
  }

  private static Optional<Severity> of(Solution row) {
    return row.get(VARIABLE).map(Node::getLiteralLexicalForm).flatMap(Severity::of);
  }
}
