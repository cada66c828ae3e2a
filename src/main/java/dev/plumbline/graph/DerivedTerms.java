package dev.plumbline.graph;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.path.Path;

/** The properties and classes that deriving adds, and how each comes about. */
public interface DerivedTerms {
  /** Returns whether deriving adds the term. */
  boolean has(Node term);

  /** Returns the CONSTRUCT queries that add the term. */
  List<Query> queries(Node term);

  /**
   * Returns the paths from the subject of a derived fact to the facts that it follows from. There
   * are none where a query adds the term, and where the graph holds its steps of evidence.
   */
  List<Path> paths(Node term);
}
