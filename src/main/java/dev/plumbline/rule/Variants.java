package dev.plumbline.rule;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

/** The queries that are left when one part of a query is taken out. */
final class Variants {
  private Variants() {}

  /**
   * A query without one of its parts.
   *
   * @param removed the part
   * @param query what is left
   */
  record Variant(Element removed, Query query) {}

  /** A pattern without one of its parts. */
  private record Left(Element removed, Element pattern) {}

  /** Returns the query without each of its parts in turn; its first pattern always stays. */
  static List<Variant> of(Query query) {
    return without(query.getQueryPattern()).stream()
        .skip(1)
        .map(left -> new Variant(left.removed(), with(query, left.pattern())))
        .toList();
  }

  private static Query with(Query query, Element pattern) {
    var variant = QueryFactory.create(query);
    variant.setQueryPattern(pattern);
    return variant;
  }

  private static List<Left> without(Element element) {
    var left = new ArrayList<Left>();
    if (element instanceof ElementGroup group) {
      withoutParts(group, left);
    } else if (element instanceof ElementPathBlock block) {
      withoutTriples(block, left);
    } else if (element instanceof ElementUnion union) {
      withoutBranches(union, left);
    } else if (element instanceof ElementOptional optional) {
      without(optional.getOptionalElement()).stream()
          .map(inner -> new Left(inner.removed(), new ElementOptional(inner.pattern())))
          .forEach(left::add);
    } else if (element instanceof ElementMinus minus) {
      without(minus.getMinusElement()).stream()
          .map(inner -> new Left(inner.removed(), new ElementMinus(inner.pattern())))
          .forEach(left::add);
    } else if (element instanceof ElementFilter filter) {
      withoutConditions(filter.getExpr(), left);
    }
    return left;
  }

  private static void withoutParts(ElementGroup group, List<Left> left) {
    var parts = group.getElements();
    boolean several = parts.size() > 1;
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      if (several && isWhole(part)) {
        left.add(new Left(part, replaced(group, i, null)));
      }
      for (var inner : without(part)) {
        left.add(new Left(inner.removed(), replaced(group, i, inner.pattern())));
      }
    }
  }

  /** Whether a part is taken out as a whole: not what consists of parts that are taken out. */
  private static boolean isWhole(Element part) {
    return !(part instanceof ElementGroup)
        && !(part instanceof ElementPathBlock block && block.getPattern().size() > 1);
  }

  private static ElementGroup replaced(ElementGroup group, int index, Element replacement) {
    var copy = new ElementGroup();
    for (int i = 0; i < group.size(); i++) {
      if (i != index) {
        copy.addElement(group.get(i));
      } else if (replacement != null) {
        copy.addElement(replacement);
      }
    }
    return copy;
  }

  private static void withoutTriples(ElementPathBlock block, List<Left> left) {
    var triples = block.getPattern().getList();
    for (int i = 0; triples.size() > 1 && i < triples.size(); i++) {
      var removed = new ElementPathBlock();
      var rest = new ElementPathBlock();
      for (int j = 0; j < triples.size(); j++) {
        (j == i ? removed : rest).addTriple(triples.get(j));
      }
      left.add(new Left(removed, rest));
    }
  }

  private static void withoutBranches(ElementUnion union, List<Left> left) {
    var branches = union.getElements();
    for (int i = 0; i < branches.size(); i++) {
      left.add(new Left(branches.get(i), union(branches, i, null)));
      for (var inner : without(branches.get(i))) {
        left.add(new Left(inner.removed(), union(branches, i, inner.pattern())));
      }
    }
  }

  private static ElementUnion union(List<Element> branches, int index, Element replacement) {
    var union = new ElementUnion();
    for (int i = 0; i < branches.size(); i++) {
      if (i != index) {
        union.addElement(branches.get(i));
      } else if (replacement != null) {
        union.addElement(replacement);
      }
    }
    return union;
  }

  private static void withoutConditions(Expr expr, List<Left> left) {
    if (expr instanceof E_LogicalAnd both) {
      left.add(new Left(new ElementFilter(both.getArg1()), new ElementFilter(both.getArg2())));
      left.add(new Left(new ElementFilter(both.getArg2()), new ElementFilter(both.getArg1())));
    } else if (expr instanceof E_NotExists absent) {
      without(absent.getElement()).stream()
          .map(inner -> new Left(inner.removed(), filter(new E_NotExists(inner.pattern()))))
          .forEach(left::add);
    } else if (expr instanceof E_Exists present) {
      without(present.getElement()).stream()
          .map(inner -> new Left(inner.removed(), filter(new E_Exists(inner.pattern()))))
          .forEach(left::add);
    }
  }

  private static ElementFilter filter(Expr expr) {
    return new ElementFilter(expr);
  }
}
