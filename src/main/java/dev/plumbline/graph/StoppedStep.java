package dev.plumbline.graph;

import java.time.Duration;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A step of deriving that ran out of time. The graph has none of its facts.
 *
 * @param name the step
 * @param limit how long it was allowed to take
 * @param missing the properties and classes of which the graph now lacks facts: those that the step
 *     adds, and those of steps that were not taken, since they need these
 */
public record StoppedStep(String name, Duration limit, Set<Node> missing) {
  public StoppedStep {
    missing = Set.copyOf(missing);
  }
}
