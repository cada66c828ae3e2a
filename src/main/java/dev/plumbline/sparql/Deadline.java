package dev.plumbline.sparql;

import dev.plumbline.limit.TimeLimit;
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
  private final TimeLimit time;

  public Deadline(Graph graph, Duration limit) {
    super(graph);
    this.time = TimeLimit.starting(limit);
  }

  private void check() {
    if (time.isOver()) {
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
