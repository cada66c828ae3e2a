package dev.plumbline.derive.topology;

import dev.plumbline.rdf.Arch;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;

/** What a boundary's type says of it. */
public final class BoundarySort {
  private static final Node TYPE = Arch.term("type");
  private static final Node TRUST = Arch.term("trust");
  private static final Node NETWORK_BOUNDARY = Arch.term("networkBoundary");

  private final DerivedFacts facts;
  private final Map<Node, Boolean> trust = new HashMap<>();

  public BoundarySort(DerivedFacts facts) {
    this.facts = facts;
  }

  /**
   * Returns whether crossing the boundary is a step from one level of trust to another. A boundary
   * that does not state its type is one, as in every data-flow diagram.
   */
  public boolean isTrust(Node boundary) {
    return trust.computeIfAbsent(boundary, this::readTrust);
  }

  private boolean readTrust(Node boundary) {
    var types = facts.objects(boundary, TYPE);
    return types.stream().noneMatch(Node::isURI)
        || types.stream().anyMatch(type -> facts.holds(type, TRUST));
  }

  public boolean isNetwork(Node boundary) {
    return facts.objects(boundary, TYPE).stream()
        .anyMatch(type -> facts.holds(type, NETWORK_BOUNDARY));
  }

  public boolean is(Node boundary, Node type) {
    return facts.has(boundary, TYPE, type);
  }
}
