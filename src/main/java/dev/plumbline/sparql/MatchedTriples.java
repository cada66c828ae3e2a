package dev.plumbline.sparql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

/** The triples of a graph that a pattern matched, for one row of its answers. */
public final class MatchedTriples {
  private final Graph graph;
  private final PathFacts paths;

  public MatchedTriples(Graph graph) {
    this.graph = graph;
    this.paths = new PathFacts(graph);
  }

  /** Returns the triples that hold with the row's values. */
  public Set<Triple> of(Element element, Solution row) {
    var triples = new LinkedHashSet<Triple>();
    for (var pattern : patterns(element)) {
      var subject = value(pattern.getSubject(), row);
      var object = value(pattern.getObject(), row);
      if (subject.isConcrete() && object.isConcrete()) {
        triples.addAll(matched(subject, pattern, object, row));
      }
    }
    return triples;
  }

  private List<Triple> matched(Node subject, TriplePath pattern, Node object, Solution row) {
    if (!pattern.isTriple()) {
      return paths.between(subject, pattern.getPath(), object);
    }
    var predicate = value(pattern.getPredicate(), row);
    return predicate.isConcrete() && graph.contains(subject, predicate, object)
        ? List.of(Triple.create(subject, predicate, object))
        : List.of();
  }

  public static Node value(Node node, Solution row) {
    return node.isVariable() ? row.get(node.getName()).orElse(node) : node;
  }

  /**
   * Returns the patterns of an element that are to be matched, alternatives and optional included.
   */
  public static List<TriplePath> patterns(Element element) {
    var patterns = new ArrayList<TriplePath>();
    if (element instanceof ElementPathBlock block) {
      block.patternElts().forEachRemaining(patterns::add);
    } else if (element instanceof ElementGroup group) {
      group.getElements().forEach(each -> patterns.addAll(patterns(each)));
    } else if (element instanceof ElementUnion union) {
      union.getElements().forEach(each -> patterns.addAll(patterns(each)));
    } else if (element instanceof ElementOptional optional) {
      patterns.addAll(patterns(optional.getOptionalElement()));
    }
    return patterns;
  }
}
