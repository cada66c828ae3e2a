package dev.plumbline.sparql;

import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A graph that stops answering when a rule's time is over.
 *
 * <p>The query engine's own time limit does not reach into property paths; every step of a path
 * asks the graph.
 */
public final class Deadline extends GraphWrapper {
  private final long end;

  public Deadline(Graph graph, Duration limit) {
    super(graph);
    this.end = System.nanoTime() + limit.toNanos();
  }

  private void check() {
    if (System.nanoTime() - end > 0) {
      throw new QueryCancelledException();
    }
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    check();
    return super.find(pattern);
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    check();
    return super.find(subject, predicate, object);
  }
}
