package dev.plumbline.sparql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/** The variables and terms that the parts of a query speak of. */
public final class QueryMentions {
  private QueryMentions() {}

  /** Returns every variable of the query, however it is used. */
  public static Set<Var> all(List<QueryGroup> groups, Query query) {
    var variables = new LinkedHashSet<Var>();
    for (var group : groups) {
      variables.addAll(group.vars());
      group.elements().forEach(element -> variables.addAll(inExpressions(element)));
    }
    expressions(query).forEach(expr -> variables.addAll(of(expr)));
    return variables;
  }

  /** Returns the expressions of a query outside its pattern. */
  public static List<Expr> expressions(Query query) {
    var expressions = new ArrayList<>(query.getProject().getExprs().values());
    expressions.addAll(query.getHavingExprs());
    expressions.addAll(query.getGroupBy().getExprs().values());
    return expressions;
  }

  /** Returns the expressions directly in a part of a group. */
  public static List<Expr> expressions(Element element) {
    if (element instanceof ElementFilter filter) {
      return List.of(filter.getExpr());
    }
    if (element instanceof ElementBind bind) {
      return List.of(bind.getExpr());
    }
    return element instanceof ElementSubQuery sub ? expressions(sub.getQuery()) : List.of();
  }

  private static Set<Var> inExpressions(Element element) {
    var variables = new LinkedHashSet<Var>();
    expressions(element).forEach(expr -> variables.addAll(of(expr)));
    return variables;
  }

  /** Returns the variables that an expression uses, without those inside EXISTS. */
  public static Set<Var> of(Expr expr) {
    var variables = new LinkedHashSet<Var>();
    if (expr.isVariable()) {
      variables.add(expr.asVar());
    } else if (!(expr instanceof ExprFunctionOp)) {
      QueryGroup.children(expr).forEach(child -> variables.addAll(of(child)));
    }
    return variables;
  }

  /** Returns the terms that a part of a group names. */
  public static Set<Node> terms(QueryGroup.Part part) {
    var terms = new LinkedHashSet<Node>();
    if (part.triple() != null) {
      terms.addAll(terms(part.triple()));
    } else if (part.element() instanceof ElementData data) {
      data.getRows().forEach(row -> data.getVars().forEach(each -> add(terms, row.get(each))));
    } else {
      expressions(part.element()).forEach(expr -> addTerms(terms, expr));
    }
    return terms;
  }

  public static Set<Node> terms(TriplePath triple) {
    var terms = new LinkedHashSet<Node>();
    add(terms, triple.getSubject());
    add(terms, triple.getPredicate());
    add(terms, triple.getObject());
    if (triple.getPath() != null) {
      addTerms(terms, triple.getPath());
    }
    return terms;
  }

  /** Adds the properties that a path follows. */
  public static void addTerms(Set<Node> terms, Path path) {
    if (path instanceof P_Link link) {
      terms.add(link.getNode());
    } else if (path instanceof P_ReverseLink link) {
      terms.add(link.getNode());
    } else if (path instanceof P_Path1 one) {
      addTerms(terms, one.getSubPath());
    } else if (path instanceof P_Path2 two) {
      addTerms(terms, two.getLeft());
      addTerms(terms, two.getRight());
    } else if (path instanceof P_NegPropSet none) {
      none.getNodes().forEach(link -> addTerms(terms, link));
    }
  }

  /** Adds the terms that an expression names. */
  public static void addTerms(Set<Node> terms, Expr expr) {
    if (expr.isConstant()) {
      add(terms, expr.getConstant().asNode());
    } else if (!(expr instanceof ExprFunctionOp)) {
      QueryGroup.children(expr).forEach(child -> addTerms(terms, child));
    }
  }

  private static void add(Set<Node> terms, Node node) {
    if (node != null && node.isURI()) {
      terms.add(node);
    }
  }
}
