package dev.plumbline.rule;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Architecture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Difference;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/**
 * Changes a rule's query and the facts that it meets, and looks whether its fixtures notice: a part
 * of the query that never matters is dead, and a finding must not outlive the facts that it needs.
 */
final class Mutations {
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final String SURPRISE = "a variant of the query";

  private final RuleFile rule;
  private final RuleQuery query;
  private final List<Architecture> models;

  /** Makes the mutations of a rule for the models of its fixtures. */
  Mutations(RuleFile rule, List<Architecture> models) {
    this.rule = rule;
    this.query = RuleQuery.of(rule);
    this.models = models;
  }

  /** Returns a finding for each part of the query that changes nothing on any fixture. */
  List<Finding> dead() {
    var expected = models.stream().map(model -> outcome(query.bound(), model)).toList();
    var conditions = new Conditions(query.query());
    var dead = new ArrayList<Finding>();
    var tokens = new Tokens(rule.file(), rule.text(), query.query());
    for (var variant : Variants.of(query.bound())) {
      if (hangsTogether(variant.query()) && !isNoticed(variant.query(), expected)) {
        var part = conditions.text(variant.removed());
        var message = "no fixture notices when this is left out: " + part;
        dead.add(Lint.DEAD_PART.at(place(tokens, variant.removed()), message));
      }
    }
    return dead.stream().distinct().toList();
  }

  /** What falls apart into unconnected patterns is no query that anybody would write. */
  private static boolean hangsTogether(Query variant) {
    return Group.all(variant).stream().allMatch(group -> new Joins(group, Set.of()).areWhole());
  }

  private static Location place(Tokens tokens, Element removed) {
    var exists =
        removed instanceof ElementFilter filter && filter.getExpr() instanceof ExprFunctionOp op
            ? op.getElement()
            : removed;
    var terms =
        MatchedTriples.patterns(exists).stream()
            .flatMap(pattern -> Mentions.terms(pattern).stream())
            .map(Node::getURI)
            .toArray(String[]::new);
    return tokens.anyOf(terms);
  }

  private boolean isNoticed(Query variant, List<List<Finding>> expected) {
    for (int i = 0; i < models.size(); i++) {
      if (!outcome(variant, models.get(i)).equals(expected.get(i))) {
        return true;
      }
    }
    return false;
  }

  private List<Finding> outcome(Query variant, Architecture model) {
    try {
      var run = new RuleRun(rule, query, model);
      var graph = new Deadline(model.graph(), LIMIT);
      return run.findings(Row.all(variant, graph, LIMIT));
    } catch (QueryCancelledException | IllegalStateException e) {
      return List.of(Lint.FIXTURE_FAILS.at(Location.ofFile(rule.file()), SURPRISE));
    }
  }

  /** Returns a finding for each fact that a finding needs and outlives. */
  List<Finding> outlived() {
    var outlived = new ArrayList<Finding>();
    for (var model : models) {
      var run = new RuleRun(rule, query, model);
      for (var finding : run.findings(model.graph(), LIMIT)) {
        needed(model, finding)
            .forEach(
                facts -> {
                  var less = new Difference(model.graph(), facts);
                  if (run.findings(less, LIMIT).stream().anyMatch(each -> isSame(each, finding))) {
                    outlived.add(outlives(finding, facts));
                  }
                });
      }
    }
    return outlived;
  }

  private Finding outlives(Finding finding, Graph facts) {
    var message = "found even without what it needs, %s: %s".formatted(facts, finding.message());
    return Lint.FIXTURE_FAILS.at(finding.at(), message);
  }

  private static boolean isSame(Finding one, Finding other) {
    return one.fingerprint().equals(other.fingerprint());
  }

  /** Returns, for each required pattern, the triples that it matches for the finding's element. */
  private List<Graph> needed(Architecture model, Finding finding) {
    var element =
        model.names().nodes().stream()
            .filter(node -> model.names().of(node).equals(finding.element()))
            .findFirst();
    if (element.isEmpty()) {
      return List.of();
    }
    var required = required();
    var group = new ElementGroup();
    required.forEach(group::addElement);
    var all = Answers.select(group, Map.of(query.element(), element.get()));
    var rows = Row.all(all, model.graph(), LIMIT);
    var matched = new MatchedTriples(model.graph());
    return required.stream()
        .map(
            pattern -> {
              Set<Triple> triples = new LinkedHashSet<>();
              rows.forEach(row -> triples.addAll(matched.of(pattern, row)));
              return graph(triples);
            })
        .toList();
  }

  private List<Element> required() {
    return Conditions.flat(query.bound().getQueryPattern()).stream()
        .filter(
            each -> each instanceof ElementPathBlock block && block.getPattern().get(0).isTriple())
        .toList();
  }

  private static Graph graph(Set<Triple> triples) {
    var graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }
}
