package dev.plumbline.rule;

import dev.plumbline.finding.Parameter;
import dev.plumbline.graph.Format;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;

/** The queries that a rule's query becomes by one small change. */
final class Variants {
  private static final BigDecimal FIFTH = new BigDecimal("0.2");

  private Variants() {}

  /**
   * Returns the query after each change of its pattern. Its first triple, which says what is
   * counted, always stays, also where it is said again.
   */
  static List<Change<RuleQuery>> of(RuleQuery query) {
    var first = MatchedTriples.patterns(query.query().getQueryPattern()).get(0);
    return new PatternChanges(query.query())
        .of(query.query().getQueryPattern()).stream()
            .filter(change -> !change.part().equals(first))
            .map(change -> change.in(pattern -> with(query, pattern)))
            .filter(change -> hangsTogether(change.result()))
            .toList();
  }

  /** Returns the query with each parameter a little lower and a little higher. */
  static List<Change<RuleQuery>> of(RuleQuery query, List<Parameter> parameters) {
    return parameters.stream().flatMap(each -> moved(query, each).stream()).toList();
  }

  private static List<Change<RuleQuery>> moved(RuleQuery query, Parameter parameter) {
    var value = Parameters.number(parameter);
    if (value.isEmpty()) {
      return List.of();
    }
    var step = value.get().multiply(FIFTH);
    if (parameter.type().equals("integer")) {
      step = step.setScale(0, RoundingMode.HALF_UP).max(BigDecimal.ONE);
    }
    return Stream.of(value.get().subtract(step), value.get().add(step))
        .map(other -> Format.plain(other))
        .map(
            other ->
                Change.becomes(
                    parameter.name() + " " + Format.plain(value.get()),
                    other,
                    parameter,
                    with(query, parameter, other)))
        .toList();
  }

  private static RuleQuery with(RuleQuery query, Parameter parameter, String value) {
    var parameters = new LinkedHashMap<>(query.parameters());
    parameters.computeIfPresent(
        Var.alloc(Parameters.variable(parameter.name())),
        (variable, old) -> NodeFactory.createLiteralDT(value, old.getLiteralDatatype()));
    return new RuleQuery(query.query(), parameters);
  }

  private static RuleQuery with(RuleQuery query, Element pattern) {
    var variant = QueryFactory.create(query.query());
    variant.setQueryPattern(pattern);
    return new RuleQuery(variant, query.parameters());
  }

  /** What falls apart into unconnected patterns is no query that anybody would write. */
  private static boolean hangsTogether(RuleQuery variant) {
    return Group.all(variant.query()).stream()
        .allMatch(group -> new Joins(group, variant.parameters().keySet()).areWhole());
  }
}
