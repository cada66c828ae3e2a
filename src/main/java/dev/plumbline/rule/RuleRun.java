package dev.plumbline.rule;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
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
    return new Finding(
        rule.rule(),
        wording.fill(header.message(), rows),
        place(node, rows),
        wording.fill(header.hint(), rows),
        architecture.names().of(node),
        identity(rows.get(0)),
        evidence(rows),
        wording.fill(header.fix(), rows),
        Optional.empty());
  }

  private Location place(Node node, List<Row> rows) {
    var name = query.element().getVarName();
    for (var anchor : rule.header().at()) {
      var place =
          rows.stream()
              .flatMap(row -> facts.place(anchor, row, name, query).stream())
              .map(Place::at)
              .min(Comparator.naturalOrder());
      if (place.isPresent()) {
        return place.get();
      }
    }
    return facts.home(node);
  }

  private List<Evidence> evidence(List<Row> rows) {
    var evidence = new ArrayList<>(facts.reasons(rule, query, rows));
    rule.header().trail().ifPresent(trail -> evidence.addAll(facts.steps(trail, rows)));
    return evidence;
  }
}
