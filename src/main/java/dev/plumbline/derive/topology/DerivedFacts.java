package dev.plumbline.derive.topology;

import dev.plumbline.graph.GraphReader;
import dev.plumbline.rdf.Literals;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The graph as derivations see it: what they read, and what they add. */
public final class DerivedFacts extends GraphReader {
  private final Map<Node, List<Node>> members = new HashMap<>();

  public DerivedFacts(Graph graph) {
    super(graph);
  }

  /** Returns the elements of a class, sorted; classes do not grow while deriving. */
  @Override
  public List<Node> members(Node type) {
    return members.computeIfAbsent(type, super::members);
  }

  public void addAll(Node subject, Node property, Iterable<Node> objects) {
    objects.forEach(object -> add(subject, property, object));
  }

  public void add(Node subject, Node property, Node object) {
    graph().add(Triple.create(subject, property, object));
  }

  public void add(Node subject, Node property) {
    add(subject, property, Literals.TRUE);
  }

  public void add(Node subject, Node property, String text) {
    add(subject, property, Literals.of(text));
  }

  public void add(Node subject, Node property, double amount) {
    add(subject, property, Literals.of(BigDecimal.valueOf(amount)));
  }

  public void add(Node subject, Node property, int count) {
    add(subject, property, Literals.of(count));
  }
}
