package dev.plumbline.rule;

import dev.plumbline.finding.Finding;
import dev.plumbline.graph.Architecture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Difference;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/**
 * Changes a rule's query and the facts that it meets, and looks whether its fixtures notice: a part
 * of the query that never matters is dead, and a finding must not outlive the facts that it needs.
 */
final class Mutations {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final RuleFile rule;
  private final RuleQuery query;
  private final List<Model> models = new ArrayList<>();

  /** Makes the mutations of a rule. */
  Mutations(RuleFile rule) {
    this.rule = rule;
    this.query = RuleQuery.of(rule);
  }

  /** Adds the model of a fixture, as the rule sees it. */
  void on(Architecture architecture) {
    models.add(new Model(architecture));
  }

  /** A fixture's model, and what the rule finds in it. */
  private final class Model {
    private final Architecture architecture;
    private final RuleRun run;
    private final Pruning pruning;
    private final List<Finding> expected;

    Model(Architecture architecture) {
      this.architecture = architecture;
      this.run = new RuleRun(rule, query, architecture);
      this.pruning = new Pruning(architecture.graph());
      this.expected = findings(query);
    }

    /** Returns what is found by a variant of the query; the texts are those of the rule. */
    List<Finding> findings(RuleQuery variant) {
      var pruned = pruning.prune(variant.bound());
      return run.findings(pruned.map(this::rows).orElse(List.of()));
    }

    private List<Row> rows(Query asked) {
      return Row.all(asked, new Deadline(architecture.graph(), LIMIT), LIMIT);
    }

    boolean notices(RuleQuery variant) {
      try {
        return !findings(variant).equals(expected);
      } catch (QueryCancelledException | IllegalStateException e) {
        return true;
      }
    }
  }

  /** Returns a finding for each part of the query that changes nothing on any fixture. */
  List<Finding> dead() {
    var variants = new ArrayList<>(Variants.of(query));
    variants.addAll(Variants.of(query, rule.rule().parameters()));
    var places = new PartPlaces(new Tokens(rule.file(), rule.text(), query.query()), query.query());
    return variants.stream()
        .filter(variant -> models.stream().noneMatch(model -> model.notices(variant.result())))
        .map(
            variant ->
                Lint.DEAD_PART.at(
                    places.of(variant.part()), "no fixture notices when " + variant.what()))
        .distinct()
        .toList();
  }

  /** Returns a finding for each fact that a finding needs and outlives. */
  List<Finding> outlived() {
    var outlived = new ArrayList<Finding>();
    for (var model : models) {
      for (var finding : model.expected) {
        needed(model, finding)
            .forEach(
                facts -> {
                  var less = new Difference(model.architecture.graph(), facts);
                  if (model.run.findings(less, LIMIT).stream()
                      .anyMatch(each -> isSame(each, finding))) {
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
  private List<Graph> needed(Model model, Finding finding) {
    var element =
        model.architecture.names().nodes().stream()
            .filter(node -> model.architecture.names().of(node).equals(finding.element()))
            .findFirst();
    if (element.isEmpty()) {
      return List.of();
    }
    var required = required();
    var group = new ElementGroup();
    required.forEach(group::addElement);
    var all = Answers.select(group, Map.of(query.element(), element.get()));
    var rows = Row.all(all, model.architecture.graph(), LIMIT);
    var matched = new MatchedTriples(model.architecture.graph());
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
