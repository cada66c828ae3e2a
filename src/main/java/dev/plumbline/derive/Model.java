package dev.plumbline.derive;

import org.apache.jena.graph.Graph;

/** What the steps of one derivation share: the facts, and what is cut from them once. */
final class Model {
  private final Facts facts;
  private Boundaries boundaries;
  private Topology topology;
  private Parts parts;

  Model(Graph graph) {
    facts = new Facts(graph);
  }

  Facts facts() {
    return facts;
  }

  /** Returns which boundary holds what, read at the first call. */
  Boundaries boundaries() {
    if (boundaries == null) {
      boundaries = Boundaries.of(facts);
    }
    return boundaries;
  }

  /** Returns the components and flows, read at the first call. */
  Topology topology() {
    if (topology == null) {
      topology = Topology.of(facts);
    }
    return topology;
  }

  /** Returns which components are parts of which. */
  Parts parts() {
    if (parts == null) {
      parts = Parts.of(topology(), boundaries());
    }
    return parts;
  }
}
