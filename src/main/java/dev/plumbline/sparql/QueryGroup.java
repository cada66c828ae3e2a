package dev.plumbline.sparql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.PatternVars;

/**
 * One group of a query's syntax tree, between its braces.
 *
 * @param role where it stands
 * @param parts what it holds, in order; triples one by one
 * @param given the variables that have a value when it is entered
 */
public record QueryGroup(Role role, List<Part> parts, Set<Var> given) {
  public QueryGroup {
    parts = List.copyOf(parts);
    given = Set.copyOf(given);
  }

  /** Where a group stands. */
  public enum Role {
    WHERE,
    INNER,
    UNION,
    OPTIONAL,
    EXISTS,
    MINUS,
    SUBQUERY
  }

  /**
   * A part of a group.
   *
   * @param element the syntax element; for one of several triples, a block of its own
   * @param before the variables that earlier parts of the group bind
   */
  public record Part(Element element, Set<Var> before) {
    public Part {
      before = Set.copyOf(before);
    }

    /** Returns whether it must match for the group to match. */
    public boolean isRequired() {
      return element instanceof ElementPathBlock
          || element instanceof ElementGroup
          || element instanceof ElementUnion
          || element instanceof ElementSubQuery;
    }

    /** Returns the triple or path that it is, or null. */
    public TriplePath triple() {
      return element instanceof ElementPathBlock block ? block.getPattern().get(0) : null;
    }
  }

  /** Returns all groups of a query, the outer before the inner, in the order of the text. */
  public static List<QueryGroup> all(Query query) {
    var groups = new ArrayList<QueryGroup>();
    enter(groups, Role.WHERE, query.getQueryPattern(), Set.of());
    query.getProject().getExprs().values().forEach(expr -> enter(groups, expr, Set.of()));
    query.getHavingExprs().forEach(expr -> enter(groups, expr, Set.of()));
    return groups;
  }

  /** Returns all groups of a pattern, the outer before the inner, in the order of the text. */
  public static List<QueryGroup> all(Element pattern) {
    var groups = new ArrayList<QueryGroup>();
    enter(groups, Role.WHERE, pattern, Set.of());
    return groups;
  }

  private static void enter(List<QueryGroup> groups, Role role, Element element, Set<Var> given) {
    var parts = parts(element);
    groups.add(new QueryGroup(role, parts, given));
    for (var part : parts) {
      var known = new LinkedHashSet<>(given);
      known.addAll(part.before());
      descend(groups, part.element(), known, vars(element));
    }
  }

  private static void descend(
      List<QueryGroup> groups, Element element, Set<Var> known, Set<Var> around) {
    if (element instanceof ElementFilter filter) {
      var inFilter = new LinkedHashSet<>(known);
      inFilter.addAll(around);
      enter(groups, filter.getExpr(), inFilter);
    } else if (element instanceof ElementBind bind) {
      enter(groups, bind.getExpr(), known);
    } else if (element instanceof ElementOptional optional) {
      enter(groups, Role.OPTIONAL, optional.getOptionalElement(), known);
    } else if (element instanceof ElementUnion union) {
      union.getElements().forEach(branch -> enter(groups, Role.UNION, branch, Set.of()));
    } else if (element instanceof ElementMinus minus) {
      enter(groups, Role.MINUS, minus.getMinusElement(), Set.of());
    } else if (element instanceof ElementGroup) {
      enter(groups, Role.INNER, element, Set.of());
    } else if (element instanceof ElementSubQuery sub) {
      enter(groups, Role.SUBQUERY, sub.getQuery().getQueryPattern(), Set.of());
      sub.getQuery().getProject().getExprs().values().forEach(e -> enter(groups, e, Set.of()));
    } else if (element instanceof ElementNamedGraph named) {
      enter(groups, Role.INNER, named.getElement(), known);
    } else if (element instanceof ElementService service) {
      enter(groups, Role.INNER, service.getElement(), known);
    }
  }

  private static void enter(List<QueryGroup> groups, Expr expr, Set<Var> given) {
    if (expr instanceof ExprFunctionOp exists) {
      enter(groups, Role.EXISTS, exists.getElement(), given);
    } else {
      children(expr).forEach(child -> enter(groups, child, given));
    }
  }

  /** Returns the expressions directly inside an expression. */
  public static List<Expr> children(Expr expr) {
    if (expr instanceof ExprAggregator aggregator) {
      var inner = aggregator.getAggregator().getExprList();
      return inner == null ? List.of() : inner.getList();
    }
    return expr.isFunction() ? expr.getFunction().getArgs() : List.of();
  }

  private static List<Part> parts(Element element) {
    var elements = element instanceof ElementGroup group ? group.getElements() : List.of(element);
    var parts = new ArrayList<Part>();
    var bound = new LinkedHashSet<Var>();
    for (var each : elements) {
      if (each instanceof ElementPathBlock block) {
        for (var triple : block.getPattern()) {
          add(parts, bound, single(triple));
        }
      } else {
        add(parts, bound, each);
      }
    }
    return parts;
  }

  private static void add(List<Part> parts, Set<Var> bound, Element element) {
    parts.add(new Part(element, bound));
    if (!(element instanceof ElementFilter) && !(element instanceof ElementMinus)) {
      bound.addAll(vars(element));
    }
  }

  private static ElementPathBlock single(TriplePath triple) {
    var block = new ElementPathBlock();
    block.addTriple(triple);
    return block;
  }

  /** Returns the variables that an element may give a value. */
  public static Set<Var> vars(Element element) {
    return new LinkedHashSet<>(PatternVars.vars(element));
  }

  /** Returns the variables that the group's parts may give a value. */
  public Set<Var> vars() {
    var all = new LinkedHashSet<Var>();
    parts.forEach(
        part -> {
          if (!(part.element() instanceof ElementMinus)) {
            all.addAll(vars(part.element()));
          }
        });
    return all;
  }

  /** Returns the variables that the group may use: its own and those given. */
  public Set<Var> known() {
    var all = vars();
    all.addAll(given);
    return all;
  }

  /** Returns the elements of all parts. */
  public Collection<Element> elements() {
    return parts.stream().map(Part::element).toList();
  }
}
