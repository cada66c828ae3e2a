package dev.plumbline.sparql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;

/**
 * The variables that EXISTS in a group takes from outside the group, where they have no value yet.
 *
 * <p>SPARQL evaluates from the inside out: an arm of UNION, an inner group, MINUS and a sub-query
 * are evaluated by themselves and joined afterwards. EXISTS in them that uses a variable of the
 * outer group therefore asks whether there is any such element in the whole graph.
 */
public final class LostVariables {
  private final List<Lost> lost = new ArrayList<>();
  private int seen;

  private LostVariables() {}

  /**
   * A variable that has no value where EXISTS uses it.
   *
   * @param exists which EXISTS of the query's text, from 0
   */
  public record Lost(Var variable, int exists) {}

  /** Returns them, in the order of the text. */
  public static List<Lost> of(Query query) {
    var search = new LostVariables();
    var nothing = new Scope(Set.of(), Set.of(), Set.of());
    query.getProject().getExprs().values().forEach(e -> search.expression(e, Set.of(), nothing));
    search.group(query.getQueryPattern(), nothing);
    return search.lost;
  }

  /**
   * What a group can know of variables that it does not bind.
   *
   * @param given have a value in it
   * @param outside get one elsewhere, too late for it
   * @param fixed were replaced by values, since EXISTS around it is tested row by row
   */
  private record Scope(Set<Var> given, Set<Var> outside, Set<Var> fixed) {
    Scope optional(Set<Var> before) {
      return new Scope(union(given, before), outside, fixed);
    }

    Scope alone(Set<Var> beside) {
      return new Scope(Set.of(), union(outside, union(given, beside)), fixed);
    }

    Scope exists(Set<Var> own) {
      var known = union(union(given, own), fixed);
      return new Scope(known, outside, known);
    }

    boolean loses(Var variable) {
      return outside.contains(variable) && !given.contains(variable) && !fixed.contains(variable);
    }
  }

  private void group(Element group, Scope scope) {
    var own = QueryGroup.vars(group);
    var elements = elements(group);
    for (int at = 0; at < elements.size(); at++) {
      var element = elements.get(at);
      var before = vars(elements.subList(0, at));
      var beside = union(before, vars(elements.subList(at + 1, elements.size())));
      QueryMentions.expressions(element).forEach(expr -> expression(expr, own, scope));
      part(element, before, beside, scope);
    }
  }

  private void part(Element element, Set<Var> before, Set<Var> beside, Scope scope) {
    if (element instanceof ElementOptional optional) {
      group(optional.getOptionalElement(), scope.optional(before));
    } else if (element instanceof ElementUnion union) {
      union.getElements().forEach(arm -> group(arm, scope.alone(beside)));
    } else if (element instanceof ElementGroup) {
      group(element, scope.alone(beside));
    } else if (element instanceof ElementMinus minus) {
      group(minus.getMinusElement(), scope.alone(beside));
    } else if (element instanceof ElementSubQuery sub) {
      group(sub.getQuery().getQueryPattern(), scope.alone(beside));
    }
  }

  private void expression(Expr expr, Set<Var> own, Scope scope) {
    if (expr instanceof ExprFunctionOp exists) {
      int number = seen++;
      QueryGroup.vars(exists.getElement()).stream()
          .filter(variable -> !own.contains(variable) && scope.loses(variable))
          .forEach(variable -> lost.add(new Lost(variable, number)));
      group(exists.getElement(), scope.exists(own));
    } else {
      QueryGroup.children(expr).forEach(child -> expression(child, own, scope));
    }
  }

  private static List<Element> elements(Element group) {
    return group instanceof ElementGroup several ? several.getElements() : List.of(group);
  }

  private static Set<Var> vars(List<Element> elements) {
    var all = new HashSet<Var>();
    elements.stream()
        .filter(element -> !(element instanceof ElementMinus))
        .forEach(element -> all.addAll(QueryGroup.vars(element)));
    return all;
  }

  private static Set<Var> union(Set<Var> some, Set<Var> others) {
    var all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
