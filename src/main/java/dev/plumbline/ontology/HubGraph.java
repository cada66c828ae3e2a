package dev.plumbline.ontology;

import org.apache.jena.mem2.GraphMem2;

/** A graph in memory that stays fast where one node has very many triples. */
final class HubGraph extends GraphMem2 {
  private final HubStore store;

  HubGraph() {
    this(new HubStore());
  }

  private HubGraph(HubStore store) {
    super(store);
    this.store = store;
  }

  @Override
  public HubGraph copy() {
    return new HubGraph(store.copy());
  }
}
