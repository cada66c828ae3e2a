package dev.plumbline.rule;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Places.Place;
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
final class RuleRun {
  private final RuleFile rule;
  private final RuleQuery query;
  private final Architecture architecture;
  private final Wording wording;
  private final Facts facts;

  RuleRun(RuleFile rule, RuleQuery query, Architecture architecture) {
    this.rule = rule;
    this.query = query;
    this.architecture = architecture;
    this.wording = new Wording(architecture);
    this.facts = new Facts(architecture, wording);
  }

  /** Returns the findings that the rule's query makes on the graph. */
  List<Finding> findings(Graph graph, Duration limit) {
    return findings(Row.all(query.bound(), graph, limit));
  }

  /** Returns one finding for each element, or for each element and combination of {@code per}. */
  List<Finding> findings(List<Row> rows) {
    var groups = new TreeMap<String, List<Row>>();
    for (var row : rows) {
      groups.computeIfAbsent(key(row), key -> new ArrayList<>()).add(withParameters(row));
    }
    return groups.values().stream().map(this::finding).sorted(Finding.ORDER).toList();
  }

  private Row withParameters(Row row) {
    if (query.parameters().isEmpty()) {
      return row;
    }
    Map<String, Node> values = new HashMap<>(row.values());
    query.parameters().forEach((variable, value) -> values.put(variable.getVarName(), value));
    return new Row(values);
  }

  private String key(Row row) {
    return element(row).toString() + '\n' + identity(row);
  }

  private Node element(Row row) {
    return row.get(query.element().getVarName())
        .orElseThrow(() -> new IllegalStateException("a row has no value for " + query.element()));
  }

  private String identity(Row row) {
    return rule.header().per().stream()
        .map(name -> row.get(name).map(this::identity).orElse(""))
        .collect(Collectors.joining(" "));
  }

  private String identity(Node node) {
    return node.isURI() ? architecture.names().of(node).id() : wording.of(node);
  }

  private Finding finding(List<Row> rows) {
    rows.sort(Comparator.comparing(Wording::sortKey));
    var node = element(rows.get(0));
    var header = rule.header();
    var place = place(rows);
    return new Finding(
        rule.rule(),
        wording.fill(header.message(), rows),
        place.map(Place::at).orElseGet(() -> facts.home(node)),
        wording.fill(header.hint(), rows),
        architecture.names().of(node),
        identity(rows.get(0)),
        evidence(node, place, rows),
        wording.fill(header.fixIn(facts.format(node)), rows),
        Optional.empty());
  }

  /** Returns the first of the places that the header names and that is written. */
  private Optional<Place> place(List<Row> rows) {
    var name = query.element().getVarName();
    return rule.header().at().stream()
        .flatMap(
            anchor ->
                rows.stream()
                    .flatMap(row -> facts.place(anchor, row, name, query).stream())
                    .min(Comparator.comparing(Place::at))
                    .stream())
        .findFirst();
  }

  private List<Evidence> evidence(Node node, Optional<Place> place, List<Row> rows) {
    var evidence = new ArrayList<Evidence>();
    place.flatMap(found -> facts.heir(node, found)).ifPresent(evidence::add);
    evidence.addAll(facts.reasons(rule, query, rows));
    rule.header().trail().ifPresent(trail -> evidence.addAll(facts.steps(trail, rows)));
    return evidence;
  }
}
