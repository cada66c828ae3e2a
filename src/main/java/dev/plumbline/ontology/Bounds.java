package dev.plumbline.ontology;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Which amounts of a property can be meant. */
public final class Bounds {
  private final Statements statements;

  Bounds(Statements statements) {
    this.statements = statements;
  }

  /**
   * Returns the largest amount that can be meant, such as {@code 65535} for a port or {@code 1y}
   * for a timeout: the property's own, or that of all amounts of its kind.
   */
  public Optional<String> most(Property property) {
    return bound(property, Nodes.MOST);
  }

  /** Returns the smallest amount that can be meant, such as 1 for instances. */
  public Optional<String> least(Property property) {
    return bound(property, Nodes.LEAST);
  }

  private Optional<String> bound(Property property, Node bound) {
    var node = Nodes.iri(property.iri());
    return statements
        .text(node, bound)
        .or(() -> statements.object(node, Nodes.RANGE).flatMap(of -> statements.text(of, bound)));
  }

  /** Returns the properties of the same subject whose amount this one does not exceed. */
  public List<String> upTo(Property property) {
    return statements.objects(Nodes.iri(property.iri()), Nodes.UP_TO).stream()
        .map(Node::getURI)
        .toList();
  }

  /** Returns whether an amount of nothing cannot be meant. */
  public boolean isAboveZero(Property property) {
    return statements.holds(Nodes.iri(property.iri()), Nodes.ABOVE_ZERO);
  }

  /** Returns whether the time is one of days or years, so that {@code 6m} may be months. */
  public boolean isLong(Property property) {
    return statements.holds(Nodes.iri(property.iri()), Nodes.LONG);
  }
}
