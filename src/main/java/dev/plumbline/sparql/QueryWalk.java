package dev.plumbline.sparql;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.ElementVisitorBase;

/**
 * Visits every part of a query, wherever it stands: in groups and sub-queries, in the EXISTS of any
 * expression, in projection, GROUP BY, HAVING, ORDER BY, VALUES, templates and DESCRIBE.
 *
 * <p>A query's pattern comes before the rest of it, a part before what is inside it.
 */
public final class QueryWalk {
  private final Visitor visitor;
  private final Elements elements = new Elements();

  private QueryWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  /** What is done with the parts. */
  public interface Visitor {
    /** Visits the query or a sub-query. */
    default void query(Query query) {}

    /** Visits an element of a pattern. */
    default void element(Element element) {}

    /** Visits a triple or path of a pattern. */
    default void pattern(TriplePath pattern) {}

    /** Visits a triple of a CONSTRUCT template. */
    default void template(TriplePath template) {}

    /** Visits an expression; its arguments come on their own. */
    default void expression(Expr expression) {}

    /** Visits a value of VALUES or what DESCRIBE names. */
    default void value(Node value) {}
  }

  /** Visits all parts of a query. */
  public static void walk(Query query, Visitor visitor) {
    new QueryWalk(visitor).walk(query);
  }

  private void walk(Query query) {
    visitor.query(query);
    if (query.getQueryPattern() != null) {
      walk(query.getQueryPattern());
    }
    query.getGroupBy().getExprs().values().forEach(this::walk);
    query.getHavingExprs().forEach(this::walk);
    query.getProject().getExprs().values().forEach(this::walk);
    if (query.hasOrderBy()) {
      query.getOrderBy().forEach(condition -> walk(condition.getExpression()));
    }
    if (query.hasValues()) {
      values(query.getValuesVariables(), query.getValuesData());
    }
    if (query.isConstructType()) {
      query.getConstructTemplate().getTriples().stream()
          .map(TriplePath::new)
          .forEach(visitor::template);
    }
    query.getResultURIs().forEach(visitor::value);
  }

  private void walk(Element element) {
    visitor.element(element);
    element.visit(elements);
  }

  private void walk(Expr expression) {
    visitor.expression(expression);
    if (expression instanceof ExprFunctionOp exists) {
      walk(exists.getElement());
    } else {
      QueryGroup.children(expression).forEach(this::walk);
    }
  }

  private void values(List<Var> variables, List<Binding> rows) {
    for (var row : rows) {
      variables.stream().filter(row::contains).map(row::get).forEach(visitor::value);
    }
  }

  /** Goes from an element to what is inside it. */
  private final class Elements extends ElementVisitorBase {
    @Override
    public void visit(ElementPathBlock block) {
      block.getPattern().forEach(visitor::pattern);
    }

    @Override
    public void visit(ElementFilter filter) {
      walk(filter.getExpr());
    }

    @Override
    public void visit(ElementBind bind) {
      walk(bind.getExpr());
    }

    @Override
    public void visit(ElementData data) {
      values(data.getVars(), data.getRows());
    }

    @Override
    public void visit(ElementGroup group) {
      group.getElements().forEach(QueryWalk.this::walk);
    }

    @Override
    public void visit(ElementUnion union) {
      union.getElements().forEach(QueryWalk.this::walk);
    }

    @Override
    public void visit(ElementOptional optional) {
      walk(optional.getOptionalElement());
    }

    @Override
    public void visit(ElementMinus minus) {
      walk(minus.getMinusElement());
    }

    @Override
    public void visit(ElementNamedGraph graph) {
      walk(graph.getElement());
    }

    @Override
    public void visit(ElementService service) {
      walk(service.getElement());
    }

    @Override
    public void visit(ElementSubQuery sub) {
      walk(sub.getQuery());
    }
  }
}
