package dev.plumbline.sparql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Takes out of queries what cannot match in one graph: models leave most facts unstated, so most
 * patterns have nothing to find, and many a query is known to be empty without being run.
 */
public final class Pruning {
  private final Graph graph;
  private final Map<Triple, Boolean> occurring = new ConcurrentHashMap<>();

  public Pruning(Graph graph) {
    this.graph = graph;
  }

  /** Returns a query with the same answers, or nothing when there are none. */
  public Optional<Query> prune(Query query) {
    if (query.hasAggregators() || query.hasGroupBy()) {
      return Optional.of(query);
    }
    return prune(query.getQueryPattern())
        .map(
            pattern -> {
              var pruned = QueryTransformOps.shallowCopy(query);
              pruned.setQueryPattern(pattern);
              return pruned;
            });
  }

  /** Returns what is left of an element, or nothing when it cannot match. */
  private Optional<Element> prune(Element element) {
    if (element instanceof ElementGroup group) {
      return group(group);
    }
    if (element instanceof ElementPathBlock block) {
      return block.getPattern().getList().stream().allMatch(this::mayMatch)
          ? Optional.of(block)
          : Optional.empty();
    }
    if (element instanceof ElementUnion union) {
      return union(union.getElements().stream().flatMap(each -> prune(each).stream()).toList());
    }
    if (element instanceof ElementFilter filter && filter.getExpr() instanceof E_Exists exists) {
      return prune(exists.getElement()).map(inner -> new ElementFilter(new E_Exists(inner)));
    }
    return Optional.of(element);
  }

  private static Optional<Element> union(List<Element> branches) {
    if (branches.size() < 2) {
      return branches.stream().findFirst();
    }
    var union = new ElementUnion();
    branches.forEach(union::addElement);
    return Optional.of(union);
  }

  private Optional<Element> group(ElementGroup group) {
    var left = new ElementGroup();
    for (var part : group.getElements()) {
      if (isIdle(part)) {
        continue;
      }
      var pruned = prune(part);
      if (pruned.isEmpty()) {
        return Optional.empty();
      }
      left.addElement(pruned.get());
    }
    return Optional.of(left);
  }

  /** Whether the part changes nothing because its pattern cannot match. */
  private boolean isIdle(Element part) {
    if (part instanceof ElementOptional optional) {
      return prune(optional.getOptionalElement()).isEmpty();
    }
    if (part instanceof ElementMinus minus) {
      return prune(minus.getMinusElement()).isEmpty();
    }
    return part instanceof ElementFilter filter
        && filter.getExpr() instanceof E_NotExists absent
        && prune(absent.getElement()).isEmpty();
  }

  private boolean mayMatch(TriplePath pattern) {
    var object = pattern.getObject().isConcrete() ? pattern.getObject() : Node.ANY;
    if (!pattern.isTriple()) {
      return mayMatch(pattern.getPath(), object);
    }
    return !pattern.getPredicate().isURI() || occurs(pattern.getPredicate(), object);
  }

  /** Whether a path may end at the object. */
  private boolean mayMatch(Path path, Node object) {
    if (path instanceof P_Link link) {
      return occurs(link.getNode(), object);
    }
    if (path instanceof P_Seq both) {
      return mayMatch(both.getLeft(), Node.ANY) && mayMatch(both.getRight(), object);
    }
    if (path instanceof P_Alt either) {
      return mayMatch(either.getLeft(), object) || mayMatch(either.getRight(), object);
    }
    return true;
  }

  private boolean occurs(Node predicate, Node object) {
    return occurring.computeIfAbsent(Triple.create(Node.ANY, predicate, object), graph::contains);
  }
}
