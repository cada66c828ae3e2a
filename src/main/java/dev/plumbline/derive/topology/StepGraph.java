package dev.plumbline.derive.topology;

import dev.plumbline.limit.OutOfTime;
import dev.plumbline.limit.TimeLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * The graph while steps add to it: it answers a step no longer than the step may take, and knows
 * what the step has added, so that a step that is stopped leaves no half of its facts.
 */
final class StepGraph extends GraphWrapper {
  private final List<Triple> added = new ArrayList<>();
  private TimeLimit limit;

  StepGraph(Graph graph, Duration limit) {
    super(graph);
    this.limit = TimeLimit.starting(limit);
  }

  /** Starts the time of the next step. */
  void start(Duration next) {
    added.clear();
    limit = TimeLimit.starting(next);
  }

  /** Removes what the step has added. */
  void takeBack() {
    added.forEach(get()::delete);
    added.clear();
  }

  /**
   * Goes on unless the step's time is over.
   *
   * @throws OutOfTime when it is
   */
  void check() {
    limit.check();
  }

  @Override
  public void add(Triple triple) {
    check();
    if (!get().contains(triple)) {
      added.add(triple);
      get().add(triple);
    }
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    check();
    return get().find(pattern);
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    check();
    return get().find(subject, predicate, object);
  }

  @Override
  public Stream<Triple> stream(Node subject, Node predicate, Node object) {
    check();
    return get().stream(subject, predicate, object);
  }

  @Override
  public boolean contains(Node subject, Node predicate, Node object) {
    check();
    return get().contains(subject, predicate, object);
  }

  @Override
  public boolean contains(Triple triple) {
    check();
    return get().contains(triple);
  }
}
