package dev.plumbline.rule.explain;

import dev.plumbline.graph.DerivedTerms;
import dev.plumbline.rdf.StandardTerms;
import dev.plumbline.rule.check.Wording;
import dev.plumbline.sparql.MatchedTriples;
import dev.plumbline.sparql.PathFacts;
import dev.plumbline.sparql.PatternQueries;
import dev.plumbline.sparql.QueryGroup;
import dev.plumbline.sparql.Solution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/**
 * What derived facts follow from: the queries that derive them, inverted, or else the paths to look
 * along.
 */
final class Origins {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  /** Answers shown of a query inside a query, which may have counted many. */
  private static final int ROWS = 5;

  /** Explains nothing. */
  static final Origins NONE = new Origins(Graph.emptyGraph, new NoTerms());

  private final Graph graph;
  private final DerivedTerms terms;
  private final MatchedTriples matched;
  private final Map<Node, List<Query>> queries = new HashMap<>();

  Origins(Graph graph, DerivedTerms terms) {
    this.graph = graph;
    this.terms = terms;
    this.matched = new MatchedTriples(graph);
  }

  private record NoTerms() implements DerivedTerms {
    @Override
    public boolean has(Node term) {
      return false;
    }

    @Override
    public List<Query> queries(Node term) {
      return List.of();
    }

    @Override
    public List<Path> paths(Node term) {
      return List.of();
    }
  }

  /** A query that would derive a fact, and the values that its variables would have. */
  record Derivation(Query query, Map<Var, Node> given) {}

  /** Returns the queries that may give the subject a value of the property. */
  List<Derivation> derivations(Node subject, Node property) {
    var derivations = new ArrayList<Derivation>();
    for (var query : queries(property)) {
      for (var template : query.getConstructTemplate().getTriples()) {
        if (template.getPredicate().equals(property) && template.getSubject().isVariable()) {
          derivations.add(new Derivation(query, Map.of(Var.alloc(template.getSubject()), subject)));
        }
      }
    }
    return derivations;
  }

  private List<Query> queries(Node term) {
    return queries.computeIfAbsent(term, terms::queries);
  }

  /** Returns whether deriving adds such facts. */
  boolean mayDerive(Triple fact) {
    return terms.has(term(fact));
  }

  private static Node term(Triple fact) {
    return fact.getPredicate().equals(StandardTerms.TYPE) ? fact.getObject() : fact.getPredicate();
  }

  /** Returns the triples that the fact follows from, as far as that is known. */
  Set<Triple> of(Triple fact) {
    for (var query : queries(term(fact))) {
      for (var template : query.getConstructTemplate().getTriples()) {
        var values = unified(template, fact);
        if (values != null) {
          var causes = causes(query.getQueryPattern(), values);
          if (!causes.isEmpty()) {
            return causes;
          }
        }
      }
    }
    return alongPaths(fact);
  }

  /** Returns the values that make a template the fact, or null. */
  private static Map<Var, Node> unified(Triple template, Triple fact) {
    var values = new HashMap<Var, Node>();
    return unify(values, template.getSubject(), fact.getSubject())
            && unify(values, template.getPredicate(), fact.getPredicate())
            && unify(values, template.getObject(), fact.getObject())
        ? values
        : null;
  }

  private static boolean unify(Map<Var, Node> values, Node template, Node value) {
    if (!template.isVariable()) {
      return template.equals(value);
    }
    var before = values.putIfAbsent(Var.alloc(template), value);
    return before == null || before.equals(value);
  }

  private Set<Triple> causes(Element pattern, Map<Var, Node> values) {
    var first =
        rows(pattern, values).findFirst().or(() -> rows(positive(pattern), values).findFirst());
    if (first.isEmpty()) {
      return Set.of();
    }
    var causes = matched(pattern, first.get());
    for (var group : QueryGroup.all(pattern)) {
      if (group.role() != QueryGroup.Role.UNION || causes.isEmpty()) {
        for (var element : group.elements()) {
          if (element instanceof ElementSubQuery inner) {
            causes.addAll(causes(inner.getQuery().getQueryPattern(), first.get()));
          }
        }
      }
    }
    return causes;
  }

  /** Leaves out what must be absent: by now the fact itself may be what was. */
  private static Element positive(Element pattern) {
    var group = new ElementGroup();
    for (var element : Conditions.flat(pattern)) {
      if (!(element instanceof ElementFilter filter && filter.getExpr() instanceof E_NotExists)) {
        group.addElement(element);
      }
    }
    return group;
  }

  /** Returns what a query inside another matched, for one answer of that. */
  private Set<Triple> causes(Element inner, Solution outer) {
    var causes = new LinkedHashSet<Triple>();
    rows(inner, given(inner, outer)).limit(ROWS).forEach(row -> causes.addAll(matched(inner, row)));
    return causes;
  }

  /** Returns what a pattern matched for one answer, with what its filters say that exists. */
  private Set<Triple> matched(Element pattern, Solution row) {
    var triples = new LinkedHashSet<>(matched.of(pattern, row));
    for (var element : QueryGroup.all(pattern).get(0).elements()) {
      if (element instanceof ElementFilter filter) {
        existing(filter.getExpr())
            .forEach(
                inner ->
                    rows(inner, given(inner, row))
                        .limit(1)
                        .forEach(one -> triples.addAll(matched.of(inner, one))));
      }
    }
    return triples;
  }

  private static Stream<Element> existing(Expr expr) {
    return expr instanceof E_Exists exists
        ? Stream.of(exists.getElement())
        : QueryGroup.children(expr).stream().flatMap(Origins::existing);
  }

  /** Returns the values that an answer gives the variables of a pattern. */
  private static Map<Var, Node> given(Element pattern, Solution row) {
    var given = new HashMap<Var, Node>();
    for (var variable : QueryGroup.vars(pattern)) {
      row.get(variable.getVarName()).ifPresent(value -> given.put(variable, value));
    }
    return given;
  }

  private Stream<Solution> rows(Element pattern, Map<Var, Node> values) {
    return Solution.all(PatternQueries.select(pattern, values), graph, LIMIT).stream()
        .sorted(Comparator.comparing(Wording::sortKey));
  }

  /** Returns the properties that would explain the fact if its subject had one of them. */
  List<Node> absent(Triple fact) {
    return terms.paths(term(fact)).stream()
        .filter(P_Link.class::isInstance)
        .map(path -> ((P_Link) path).getNode())
        .filter(property -> !graph.contains(fact.getSubject(), property, Node.ANY))
        .toList();
  }

  private Set<Triple> alongPaths(Triple fact) {
    var causes = new LinkedHashSet<Triple>();
    var paths = new PathFacts(graph);
    for (var path : terms.paths(term(fact))) {
      causes.addAll(paths.along(fact.getSubject(), path));
    }
    return causes;
  }
}
