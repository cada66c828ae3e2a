package dev.plumbline.rule.check;

import dev.plumbline.ontology.Prefixes;
import dev.plumbline.rdf.StandardTerms;
import dev.plumbline.rule.ElementClass;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.RuleQuery;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.NodeConst;

/** The elements that rules count. */
public final class Population {
  private final Graph graph;
  private final Map<Node, Set<Node>> members = new ConcurrentHashMap<>();

  public Population(Graph graph) {
    this.graph = graph;
  }

  /** Returns whether there is any element of the class that the rule counts. */
  boolean isEmpty(RuleFile rule) {
    return members(rule).isEmpty();
  }

  /** Returns how many elements the rule looks at. */
  int count(RuleFile rule, RuleQuery query) {
    return rule.header().counting().population().isEmpty()
        ? members(rule).size()
        : of(rule, query).size();
  }

  /** Does the same without the rule's query, for a rule whose prefixes are the vocabulary's. */
  int count(RuleFile rule) {
    var properties =
        rule.header().counting().population().stream()
            .map(name -> Prefixes.fullName(name).orElseThrow())
            .map(NodeFactory::createURI)
            .toList();
    return having(rule, properties).size();
  }

  /** Returns the elements that the rule looks at. */
  public Set<Node> of(RuleFile rule, RuleQuery query) {
    return having(
        rule, rule.header().counting().population().stream().map(query::property).toList());
  }

  private Set<Node> having(RuleFile rule, Collection<Node> properties) {
    return members(rule).stream()
        .filter(node -> hasAll(node, properties))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<Node> members(RuleFile rule) {
    return members.computeIfAbsent(ElementClass.named(rule.rule().element()), this::instances);
  }

  private Set<Node> instances(Node type) {
    return graph.find(Node.ANY, StandardTerms.TYPE, type).toList().stream()
        .map(triple -> triple.getSubject())
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean hasAll(Node node, Iterable<Node> properties) {
    for (var property : properties) {
      if (!graph.contains(node, property, NodeConst.nodeTrue)) {
        return false;
      }
    }
    return true;
  }
}
