package dev.plumbline.sparql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** The properties whose values the variables of a query stand for. */
public final class BoundProperties extends ElementVisitorBase {
  private final Map<Var, Node> properties = new HashMap<>();

  private BoundProperties() {}

  /**
   * Returns the property of each variable that is the object of a pattern; of several the first.
   */
  public static Map<Var, Node> of(List<Element> patterns) {
    var found = new BoundProperties();
    patterns.forEach(pattern -> ElementWalker.walk(pattern, found));
    return Map.copyOf(found.properties);
  }

  @Override
  public void visit(ElementPathBlock block) {
    for (var pattern : block.getPattern()) {
      if (pattern.getObject().isVariable()) {
        property(pattern)
            .ifPresent(node -> properties.putIfAbsent(Var.alloc(pattern.getObject()), node));
      }
    }
  }

  private static Optional<Node> property(TriplePath pattern) {
    return pattern.isTriple()
        ? Optional.of(pattern.getPredicate()).filter(Node::isURI)
        : last(pattern.getPath());
  }

  private static Optional<Node> last(Path path) {
    if (path instanceof P_Seq steps) {
      return last(steps.getRight());
    }
    return path instanceof P_Link link ? Optional.of(link.getNode()) : Optional.empty();
  }
}
