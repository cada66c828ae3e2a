package dev.plumbline.rule.check;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Rule;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Places.Place;
import dev.plumbline.rule.Fixes;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.RuleQuery;
import dev.plumbline.rule.Template;
import dev.plumbline.sparql.Solution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Turns the rows of one rule's query into findings. */
public final class RuleRun {
  private final RuleFile rule;
  private final RuleQuery query;
  private final Architecture architecture;
  private final Wording wording;
  private final FindingFacts facts;
  private final Fixes fixes;

  public RuleRun(RuleFile rule, RuleQuery query, Architecture architecture, Fixes fixes) {
    this.rule = rule;
    this.query = query;
    this.architecture = architecture;
    this.fixes = fixes;
    this.wording = new Wording(architecture);
    this.facts = new FindingFacts(architecture, wording);
  }

  /** Returns the findings that the rule's query makes on the graph. */
  public List<Finding> findings(Graph graph, Duration limit) {
    return findings(Solution.all(query.bound(), graph, limit));
  }

  /** Returns one finding for each element, or for each element and combination of {@code per}. */
  public List<Finding> findings(List<Solution> rows) {
    return found(rows).stream().map(Found::finding).toList();
  }

  /** Returns the same, each with what it has in common with other findings. */
  public List<Found> found(List<Solution> rows) {
    return found(rows, () -> {});
  }

  /**
   * Does the same.
   *
   * @param pause called before each finding; throws when there is no time for more
   */
  List<Found> found(List<Solution> rows, Runnable pause) {
    var groups = new TreeMap<String, List<Solution>>();
    for (var row : rows) {
      groups.computeIfAbsent(key(row), key -> new ArrayList<>()).add(withParameters(row));
    }
    return groups.values().stream()
        .peek(group -> pause.run())
        .map(this::one)
        .sorted(Comparator.comparing(Found::finding, Finding.ORDER))
        .toList();
  }

  private Solution withParameters(Solution row) {
    if (query.parameters().isEmpty()) {
      return row;
    }
    Map<String, Node> values = new HashMap<>(row.values());
    query.parameters().forEach((variable, value) -> values.put(variable.getVarName(), value));
    return new Solution(values);
  }

  private String key(Solution row) {
    return element(row).toString() + '\n' + identity(row);
  }

  private Node element(Solution row) {
    return row.get(query.element().getVarName())
        .orElseThrow(() -> new IllegalStateException("a row has no value for " + query.element()));
  }

  private String identity(Solution row) {
    return rule.header().counting().per().stream()
        .map(name -> row.get(name).map(this::identity).orElse(""))
        .collect(Collectors.joining(" "));
  }

  private String identity(Node node) {
    return node.isURI() ? architecture.names().of(node).key() : wording.of(node);
  }

  private Found one(List<Solution> rows) {
    rows.sort(Comparator.comparing(Wording::sortKey));
    var place = place(rows);
    var inherited = place.filter(FindingFacts::isInherited).isPresent();
    return new Found(finding(rows, place), causes(rows), inherited);
  }

  private List<List<Found.Cause>> causes(List<Solution> rows) {
    return rule.header().relations().follows().isEmpty()
        ? List.of()
        : rows.stream().map(this::causes).distinct().toList();
  }

  /** Returns the findings that a row may follow. */
  private List<Found.Cause> causes(Solution row) {
    return rule.header().relations().follows().stream()
        .flatMap(
            cause ->
                row
                    .get(cause.variable().orElse(query.element().getVarName()))
                    .map(node -> architecture.names().of(node).id())
                    .map(id -> new Found.Cause(cause.rule(), id))
                    .stream())
        .toList();
  }

  private Finding finding(List<Solution> rows, Optional<Place> place) {
    var node = element(rows.get(0));
    var header = rule.header();
    return new Finding(
        graded(rows),
        wording.fill(header.texts().message(), rows),
        place.map(Place::at).orElseGet(() -> facts.home(node)),
        wording.fill(header.texts().hint(), rows),
        architecture.names().of(node),
        identity(rows.get(0)),
        evidence(node, place, rows),
        wording.fill(fix(node), rows),
        Optional.empty());
  }

  /** Returns the rule, as severe as the worst of the rows. */
  private Rule graded(List<Solution> rows) {
    var severities = rule.header().severities();
    return severities.differ()
        ? rule.rule().withSeverity(severities.worst(rows, rule.rule().severity()))
        : rule.rule();
  }

  /**
   * Returns the fix as the format writes it that describes the element, else the rule's own. Where
   * that states a fact, the format has no word for it.
   */
  private Template fix(Node node) {
    var own = rule.header().texts().fix();
    var format = facts.format(node);
    return format
        .flatMap(known -> fixes.in(known, rule.rule().fact()))
        .map(Template::parse)
        .filter(fix -> fix.names().stream().allMatch(this::isSelected))
        .orElseGet(() -> format.isPresent() ? own.statedElsewhere() : own);
  }

  private boolean isSelected(String name) {
    return query.variables().stream().anyMatch(variable -> variable.getVarName().equals(name));
  }

  /** Returns the first of the places that the header names and that is written. */
  private Optional<Place> place(List<Solution> rows) {
    var name = query.element().getVarName();
    return rule.header().grounds().at().stream()
        .flatMap(
            anchor ->
                rows.stream()
                    .flatMap(row -> facts.place(anchor, row, name, query).stream())
                    .min(Comparator.comparing(Place::at))
                    .stream())
        .findFirst();
  }

  private List<Evidence> evidence(Node node, Optional<Place> place, List<Solution> rows) {
    var evidence = new ArrayList<Evidence>();
    place.flatMap(found -> facts.heir(node, found)).ifPresent(evidence::add);
    evidence.addAll(facts.reasons(rule, query, rows));
    rule.header().grounds().trail().ifPresent(trail -> evidence.addAll(facts.steps(trail, rows)));
    return evidence;
  }
}
