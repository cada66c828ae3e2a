package dev.plumbline.rule.explain;

import dev.plumbline.graph.Architecture;
import dev.plumbline.rdf.StandardTerms;
import dev.plumbline.rule.check.Wording;
import dev.plumbline.sparql.BoundProperties;
import dev.plumbline.sparql.Deadline;
import dev.plumbline.sparql.MatchedTriples;
import dev.plumbline.sparql.PatternQueries;
import dev.plumbline.sparql.QueryMentions;
import dev.plumbline.sparql.Solution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

/** Adds a rule's conditions one by one, until one of them does not hold for an element. */
final class ConditionWalk {
  private static final int ROWS = 5;

  private final Architecture architecture;
  private final Wording wording;
  private final MatchedTriples matched;
  private final Origins origins;
  private final FactTeller teller;
  private final Conditions conditions;
  private final Map<Var, Node> given;
  private final Duration limit;
  private final Map<Var, Node> bound;

  /**
   * @param given the values that are known
   * @param limit how long one query may take
   */
  ConditionWalk(
      Architecture architecture,
      Conditions conditions,
      Map<Var, Node> given,
      Origins origins,
      Duration limit) {
    this.architecture = architecture;
    this.wording = new Wording(architecture);
    this.matched = new MatchedTriples(architecture.graph());
    this.origins = origins;
    this.teller = new FactTeller(architecture, wording, origins);
    this.conditions = conditions;
    this.given = given;
    this.limit = limit;
    this.bound = BoundProperties.of(conditions.all());
  }

  /** Returns the conditions up to the first that does not hold. */
  List<Explanation.Step> steps() {
    var steps = new ArrayList<Explanation.Step>();
    var held = new ArrayList<Element>();
    var rows = rows(held);
    for (var condition : conditions.all()) {
      var before = rows;
      held.add(condition);
      rows = rows(held);
      var facts = rows.isEmpty() ? obstacles(condition, held, before) : facts(condition, held);
      steps.add(step(condition, !rows.isEmpty(), facts));
      if (rows.isEmpty()) {
        return steps;
      }
    }
    return explained(held);
  }

  /**
   * Returns the facts of each condition from the rows that fulfil all of them; a BIND names a value
   * and asks for nothing.
   */
  private List<Explanation.Step> explained(List<Element> held) {
    return held.stream()
        .filter(condition -> !(condition instanceof ElementBind))
        .map(condition -> step(condition, true, facts(condition, held)))
        .toList();
  }

  private Explanation.Step step(Element condition, boolean holds, List<Explanation.Fact> facts) {
    return new Explanation.Step(conditions.text(condition), holds, facts);
  }

  private List<Solution> rows(List<Element> elements) {
    var group = new ElementGroup();
    elements.forEach(group::addElement);
    var graph = new Deadline(architecture.graph(), limit);
    return Solution.all(PatternQueries.select(group, given), graph, limit).stream()
        .sorted(Comparator.comparing(Wording::sortKey))
        .toList();
  }

  private List<Solution> rows(List<Element> elements, Element last) {
    var all = new ArrayList<>(elements.subList(0, elements.size() - 1));
    all.add(last);
    return rows(all);
  }

  /** Returns the facts that fulfil a condition. */
  private List<Explanation.Fact> facts(Element condition, List<Element> held) {
    if (condition instanceof ElementFilter filter) {
      return values(filter, rows(held));
    }
    return asFacts(condition, rows(held));
  }

  private List<Explanation.Fact> asFacts(Element pattern, List<Solution> rows) {
    var triples = new LinkedHashSet<Triple>();
    rows.stream().limit(ROWS).forEach(row -> triples.addAll(matched.of(pattern, row)));
    return asFacts(triples);
  }

  private List<Explanation.Fact> asFacts(Set<Triple> triples) {
    return triples.stream().flatMap(triple -> teller.facts(triple).stream()).distinct().toList();
  }

  /** Returns what keeps a condition from holding. */
  private List<Explanation.Fact> obstacles(
      Element condition, List<Element> held, List<Solution> before) {
    if (condition instanceof ElementFilter filter) {
      return filter.getExpr() instanceof E_NotExists absent
          ? asFacts(absent.getElement(), rows(held, absent.getElement()))
          : values(filter, before);
    }
    if (condition instanceof ElementMinus minus) {
      return asFacts(minus.getMinusElement(), rows(held, minus.getMinusElement()));
    }
    if (condition instanceof ElementUnion union) {
      return union.getElements().stream()
          .flatMap(branch -> firstObstacles(branch, held, before).stream())
          .distinct()
          .toList();
    }
    return condition instanceof ElementPathBlock block
        ? instead(block.getPattern().get(0), before)
        : List.of();
  }

  /** Returns what keeps one of several alternatives from holding. */
  private List<Explanation.Fact> firstObstacles(
      Element branch, List<Element> held, List<Solution> before) {
    var elements = new ArrayList<>(held.subList(0, held.size() - 1));
    var rows = before;
    for (var condition : Conditions.flat(branch)) {
      elements.add(condition);
      var next = rows(elements);
      if (next.isEmpty()) {
        return obstacles(condition, elements, rows);
      }
      rows = next;
    }
    return List.of();
  }

  /** Returns the other values that the pattern's subject has, or that it has none. */
  private List<Explanation.Fact> instead(TriplePath pattern, List<Solution> rows) {
    var facts = new LinkedHashSet<Explanation.Fact>();
    rows.stream().limit(ROWS).forEach(row -> facts.addAll(instead(pattern, row)));
    return new ArrayList<>(facts);
  }

  private List<Explanation.Fact> instead(TriplePath pattern, Solution row) {
    var subject = MatchedTriples.value(pattern.getSubject(), row);
    var property = property(pattern);
    if (!subject.isConcrete() || property.isEmpty()) {
      return List.of();
    }
    var all = architecture.graph().find(subject, property.get(), Node.ANY).toSet();
    var others = all.stream().filter(fact -> !isSaidByAnother(fact, all)).toList();
    return others.isEmpty()
        ? missing(subject, property.get())
        : asFacts(new LinkedHashSet<>(others));
  }

  /** Whether another of the facts says what this one says, and more: a service is a component. */
  private boolean isSaidByAnother(Triple fact, Set<Triple> all) {
    return fact.getPredicate().equals(StandardTerms.TYPE)
        && all.stream()
            .map(Triple::getObject)
            .filter(type -> !type.equals(fact.getObject()))
            .anyMatch(
                type -> architecture.vocabulary().isA(type.getURI(), fact.getObject().getURI()));
  }

  /** Returns that a fact is missing and, if it would be derived, which condition of that fails. */
  private List<Explanation.Fact> missing(Node subject, Node property) {
    var facts = new ArrayList<Explanation.Fact>();
    facts.add(teller.missing(subject, property));
    for (var derivation : origins.derivations(subject, property)) {
      var conditions = new Conditions(derivation.query());
      new ConditionWalk(architecture, conditions, derivation.given(), Origins.NONE, limit)
          .steps().stream()
              .filter(step -> !step.holds())
              .limit(1)
              .forEach(step -> facts.addAll(step.facts()));
    }
    return facts.stream().distinct().toList();
  }

  /** Returns the property of a pattern, or the first property of its path. */
  private static Optional<Node> property(TriplePath pattern) {
    return pattern.isTriple()
        ? Optional.of(pattern.getPredicate())
        : QueryMentions.terms(pattern).stream()
            .filter(term -> !term.equals(pattern.getSubject()) && !term.equals(pattern.getObject()))
            .findFirst();
  }

  /** Returns how the value of a variable reads; what is computed from several has no unit. */
  private String value(Var variable, Node value) {
    return Optional.ofNullable(bound.get(variable))
        .map(property -> wording.value(value, property, Optional.empty()))
        .orElseGet(() -> wording.of(value));
  }

  private List<Explanation.Fact> values(ElementFilter filter, List<Solution> rows) {
    var facts = new LinkedHashSet<Explanation.Fact>();
    for (var row : rows.subList(0, Math.min(ROWS, rows.size()))) {
      for (var variable : QueryMentions.of(filter.getExpr())) {
        row.get(variable.getVarName())
            .map(value -> "?" + variable.getVarName() + " is " + value(variable, value))
            .ifPresent(text -> facts.add(new Explanation.Fact(text, "", Optional.empty())));
      }
    }
    return new ArrayList<>(facts);
  }
}
