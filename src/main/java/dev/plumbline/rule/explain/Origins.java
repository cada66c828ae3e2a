package dev.plumbline.rule.explain;

import dev.plumbline.rdf.Arch;
import dev.plumbline.rule.RuleFolder;
import dev.plumbline.rule.check.Wording;
import dev.plumbline.sparql.MatchedTriples;
import dev.plumbline.sparql.PathFacts;
import dev.plumbline.sparql.PatternQueries;
import dev.plumbline.sparql.Solution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.PathParser;

/** What derived facts follow from: the queries that derive them, asked the other way round. */
final class Origins {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final PrefixMapping PREFIXES =
      PrefixMapping.Factory.create().setNsPrefix("arch", Arch.NAMESPACE);

  /** What to look at for facts that are derived by algorithms. */
  private static final Map<String, List<String>> LOOK_AT = lookAt();

  /** Knows of no derivation. */
  static final Origins NONE = new Origins(Graph.emptyGraph, List.of());

  private final Graph graph;
  private final List<Query> queries;

  private Origins(Graph graph, List<Query> queries) {
    this.graph = graph;
    this.queries = queries;
  }

  Origins(Graph graph) {
    this(graph, queries());
  }

  private static List<Query> queries() {
    var folder = RuleFolder.packaged("ontology/derived");
    return folder.files().stream()
        .filter(file -> file.endsWith(".rq"))
        .map(file -> QueryFactory.create(folder.read(file), Syntax.syntaxSPARQL_11))
        .toList();
  }

  /** A query that would derive a fact, and the values that its variables would have. */
  record Derivation(Query query, Map<Var, Node> given) {}

  /** Returns the queries that may give the subject a value of the property. */
  List<Derivation> derivations(Node subject, Node property) {
    var derivations = new ArrayList<Derivation>();
    for (var query : queries) {
      for (var template : query.getConstructTemplate().getTriples()) {
        if (template.getPredicate().equals(property) && template.getSubject().isVariable()) {
          derivations.add(new Derivation(query, Map.of(Var.alloc(template.getSubject()), subject)));
        }
      }
    }
    return derivations;
  }

  /** Returns the triples that the fact follows from, as far as that can be told. */
  Set<Triple> of(Triple fact) {
    for (var query : queries) {
      for (var template : query.getConstructTemplate().getTriples()) {
        var values = unified(template, fact);
        if (values != null) {
          var causes = causes(query, values);
          if (!causes.isEmpty()) {
            return causes;
          }
        }
      }
    }
    return byAlgorithm(fact);
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

  private Set<Triple> causes(Query query, Map<Var, Node> values) {
    var select = PatternQueries.select(query.getQueryPattern(), values);
    return Solution.all(select, graph, LIMIT).stream()
        .min(Comparator.comparing(Wording::sortKey))
        .map(row -> new MatchedTriples(graph).of(query.getQueryPattern(), row))
        .orElse(Set.of());
  }

  private Set<Triple> byAlgorithm(Triple fact) {
    var causes = new LinkedHashSet<Triple>();
    var paths = new PathFacts(graph);
    for (var path : LOOK_AT.getOrDefault(fact.getPredicate().getLocalName(), List.of())) {
      causes.addAll(paths.along(fact.getSubject(), PathParser.parse(path, PREFIXES)));
    }
    return causes;
  }

  private static Map<String, List<String>> lookAt() {
    var paths = new HashMap<String, List<String>>();
    var ends = List.of("arch:from/arch:in", "arch:to/arch:in");
    for (var crossing :
        List.of("crosses", "crossesTrustBoundary", "leaves", "enters", "outside", "inside")) {
      paths.put(crossing, ends);
    }
    for (var around : List.of("within", "inBoundary", "nearestBoundary", "nearestNetwork")) {
      paths.put(around, List.of("arch:partOf*/arch:in+"));
    }
    paths.put("effectiveEncryption", List.of("arch:encryption", "arch:protocol"));
    for (var known : List.of("effectiveAuthentication", "authenticated")) {
      paths.put(known, List.of("arch:authentication", "arch:to/arch:authentication"));
    }
    for (var tier : List.of("effectiveTier", "critical")) {
      paths.put(tier, List.of("arch:tier", "arch:in/arch:tier", "arch:inSystem/arch:tier"));
    }
    paths.put("region", List.of("arch:in/arch:region"));
    paths.put("zone", List.of("arch:in/arch:zone"));
    return Map.copyOf(paths);
  }
}
