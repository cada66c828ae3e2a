package dev.plumbline.bench;

import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** Counts what is asked of a graph: the questions, and the triples that are looked at. */
final class CountingGraph extends GraphWrapper {
  private long steps;

  CountingGraph(Graph graph) {
    super(graph);
  }

  long steps() {
    return steps;
  }

  private ExtendedIterator<Triple> counted(ExtendedIterator<Triple> found) {
    steps++;
    return found.mapWith(
        triple -> {
          steps++;
          return triple;
        });
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return counted(super.find(pattern));
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    return counted(super.find(subject, predicate, object));
  }

  @Override
  public Stream<Triple> stream(Node subject, Node predicate, Node object) {
    steps++;
    return super.stream(subject, predicate, object).peek(triple -> steps++);
  }

  @Override
  public boolean contains(Triple pattern) {
    steps++;
    return super.contains(pattern);
  }

  @Override
  public boolean contains(Node subject, Node predicate, Node object) {
    steps++;
    return super.contains(subject, predicate, object);
  }
}
