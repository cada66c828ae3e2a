package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.NodeOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Adds the highest class among the data that a flow carries or a component handles. */
final class Classification implements Derived {
  private static final Node CLASS = Arch.term("class");
  private static final Node RANK = Arch.term("rank");
  private static final List<Node> HOLDING = List.of(Arch.term("carries"), Arch.term("handles"));
  private static final Node EFFECTIVE_CLASSIFICATION = Arch.term("effectiveClassification");

  @Override
  public Set<Node> adds() {
    return Set.of(EFFECTIVE_CLASSIFICATION);
  }

  @Override
  public Set<Node> needs() {
    return Set.copyOf(HOLDING);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    return Map.of(EFFECTIVE_CLASSIFICATION, List.of("(arch:carries|arch:handles)/arch:class"));
  }

  @Override
  public void addTo(Model model) {
    var facts = model.facts();
    Map<Node, Node> highest = new HashMap<>();
    for (var data : facts.members(Arch.DATA)) {
      for (var one : facts.objects(data, CLASS)) {
        for (var holding : HOLDING) {
          facts
              .subjects(holding, data)
              .forEach(holder -> highest.merge(holder, one, (a, b) -> higher(facts, a, b)));
        }
      }
    }
    highest.forEach((holder, one) -> facts.add(holder, EFFECTIVE_CLASSIFICATION, one));
  }

  /** Of classes of the same rank the first in order, so that the answer is always the same. */
  private static Node higher(DerivedFacts facts, Node one, Node other) {
    int order = Double.compare(rank(facts, one), rank(facts, other));
    return order > 0 || (order == 0 && NodeOrder.ORDER.compare(one, other) < 0) ? one : other;
  }

  private static double rank(DerivedFacts facts, Node one) {
    return facts.number(one, RANK).orElse(-1);
  }
}
