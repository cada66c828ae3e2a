package dev.plumbline.rule.check;

import dev.plumbline.ontology.Prefixes;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rule.RuleFile;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.NodeConst;

/**
 * Which properties a graph states to be none. Most models state few, so most rules about a stated
 * none need not even be parsed.
 */
final class StatedNones {
  private final Graph graph;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  StatedNones(Graph graph) {
    this.graph = graph;
  }

  /** Returns whether a rule can find nothing, because none of its facts is stated to be none. */
  boolean rulesOut(RuleFile rule) {
    return rule.isCounterpart()
        && rule.header().counting().population().stream()
            .allMatch(name -> Prefixes.fullName(name).isPresent())
        && rule.header().none().properties().stream()
            .noneMatch(property -> known.computeIfAbsent(property, this::mayBeNone));
  }

  private boolean mayBeNone(String prefixed) {
    return Prefixes.fullName(prefixed).map(NodeFactory::createURI).map(this::isNone).orElse(true);
  }

  private boolean isNone(Node property) {
    return graph.contains(Node.ANY, property, Arch.NONE)
        || graph.contains(Node.ANY, property, NodeConst.nodeFalse)
        || graph.find(Node.ANY, property, Node.ANY).toList().stream()
            .anyMatch(triple -> graph.contains(triple.getObject(), Arch.STATE, Arch.ABSENT));
  }
}
