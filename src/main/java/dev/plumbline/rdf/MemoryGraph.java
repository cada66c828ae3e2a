package dev.plumbline.rdf;

import org.apache.jena.graph.Graph;

/** A graph in memory that can be copied at little cost. */
public interface MemoryGraph extends Graph {
  /** Returns a graph without triples. */
  static MemoryGraph empty() {
    return new IndexedGraph();
  }

  /** Returns an independent copy. */
  MemoryGraph copy();
}
