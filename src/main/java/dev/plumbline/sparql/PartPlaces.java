package dev.plumbline.sparql;

import dev.plumbline.finding.Location;
import dev.plumbline.finding.Parameter;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;

/**
 * Where the parts of a query stand. The syntax tree does not remember, but it holds its parts in
 * the order of the text: the second FILTER of the one is the second of the other.
 */
public final class PartPlaces {
  private final QueryTokens tokens;
  private final Map<Object, Location> places = new IdentityHashMap<>();
  private final Map<Object, Integer> met = new HashMap<>();

  public PartPlaces(QueryTokens tokens, Query query) {
    this.tokens = tokens;
    walk(query.getQueryPattern());
  }

  /** Returns where a part of the query or a parameter stands. */
  public Location of(Object part) {
    return part instanceof Parameter parameter
        ? tokens.inHeader(parameter.name() + ":")
        : places.getOrDefault(part, tokens.of("WHERE"));
  }

  private Location walk(Element element) {
    var at = tokens.of("WHERE");
    if (element instanceof ElementGroup group) {
      at = first(group.getElements(), at);
    } else if (element instanceof ElementUnion union) {
      at = first(union.getElements(), at);
    } else if (element instanceof ElementPathBlock block) {
      block.getPattern().forEach(triple -> places.put(triple, triple(triple)));
      at = places.get(block.getPattern().get(0));
    } else if (element instanceof ElementOptional optional) {
      at = keyword("OPTIONAL");
      walk(optional.getOptionalElement());
    } else if (element instanceof ElementMinus minus) {
      at = keyword("MINUS");
      walk(minus.getMinusElement());
    } else if (element instanceof ElementFilter filter) {
      at = keyword("FILTER");
      walk(filter.getExpr());
    } else if (element instanceof ElementBind bind) {
      at = keyword("BIND");
      walk(bind.getExpr());
    } else if (element instanceof ElementData) {
      at = keyword("VALUES");
    } else if (element instanceof ElementSubQuery sub) {
      at = walk(sub.getQuery().getQueryPattern());
    }
    places.put(element, at);
    return at;
  }

  private Location first(List<Element> elements, Location otherwise) {
    var each = elements.stream().map(this::walk).toList();
    return each.isEmpty() ? otherwise : each.get(0);
  }

  private void walk(Expr expr) {
    if (expr instanceof ExprFunctionOp exists) {
      walk(exists.getElement());
    } else {
      QueryGroup.children(expr).forEach(this::walk);
    }
  }

  private Location keyword(String word) {
    return next(word, tokens.each(word), tokens.of(word));
  }

  private Location triple(TriplePath triple) {
    var verb = verb(triple);
    var words = List.of(verb, triple.getObject());
    return next(words, tokens.each(verb, triple.getObject()), tokens.of(verb));
  }

  /** Returns the last word of the verb. */
  private static String verb(TriplePath triple) {
    return triple.isTriple() ? triple.getPredicate().toString() : last(triple.getPath());
  }

  private static String last(Path path) {
    if (path instanceof P_Path2 two) {
      return last(two.getRight());
    }
    if (path instanceof P_Path1 one) {
      return last(one.getSubPath());
    }
    return path instanceof P_Path0 link ? link.getNode().getURI() : path.toString();
  }

  private Location next(Object what, List<Location> all, Location otherwise) {
    int index = met.merge(what, 1, Integer::sum) - 1;
    return index < all.size() ? all.get(index) : otherwise;
  }
}
