package dev.plumbline.rdf;

import org.apache.jena.mem2.GraphMem2;

/** A graph in memory that stays fast where one node has very many triples. */
final class IndexedGraph extends GraphMem2 implements MemoryGraph {
  private final IndexedStore store;

  IndexedGraph() {
    this(new IndexedStore());
  }

  private IndexedGraph(IndexedStore store) {
    super(store);
    this.store = store;
  }

  @Override
  public IndexedGraph copy() {
    return new IndexedGraph(store.copy());
  }
}
