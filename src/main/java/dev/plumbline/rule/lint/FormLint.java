package dev.plumbline.rule.lint;

import dev.plumbline.rule.Lint;
import dev.plumbline.rule.RuleQuery;
import dev.plumbline.sparql.QueryGroup;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.vocabulary.XSD;

/** The form of a rule's query: a SELECT of named variables with nothing that varies. */
final class FormLint {
  private static final Set<String> VARYING = Set.of("rand", "uuid", "struuid", "now", "bnode");
  private static final Map<Class<?>, String> FOREIGN =
      Map.of(ElementNamedGraph.class, "GRAPH", ElementService.class, "SERVICE");

  private final RuleQuery query;
  private final Linter.Notes notes;

  FormLint(RuleQuery query, Linter.Notes notes) {
    this.query = query;
    this.notes = notes;
  }

  /** Returns whether the query is sound enough for other lints. */
  boolean check() {
    var whole = query.query();
    if (!whole.isSelectType()) {
      var at = notes.tokens().anyOf("CONSTRUCT", "ASK", "DESCRIBE");
      notes.add(Lint.NOT_A_SELECT, at, "a rule is a SELECT query");
      return false;
    }
    if (whole.isQueryResultStar()) {
      var message = "name the variables to select, the counted element first, in place of *";
      notes.add(Lint.STAR_SELECTED, notes.tokens().of("*"), message);
      return false;
    }
    clauses(whole);
    if (whole.hasDatasetDescription()) {
      forbid("FROM", "rules ask the one default graph");
    }
    for (var group : QueryGroup.all(whole)) {
      group.elements().forEach(this::element);
    }
    whole.getProject().getExprs().values().forEach(this::expression);
    whole.getHavingExprs().forEach(this::expression);
    return true;
  }

  private void clauses(Query whole) {
    if (whole.hasOrderBy()) {
      forbid("ORDER", "findings are sorted by their place");
    }
    if (whole.hasLimit()) {
      forbid("LIMIT", "a rule finds all there is");
    }
    if (whole.hasOffset()) {
      forbid("OFFSET", "a rule finds all there is");
    }
  }

  private void element(Element element) {
    var foreign = FOREIGN.get(element.getClass());
    if (foreign != null) {
      forbid(foreign, "rules ask the one default graph");
    } else if (element instanceof ElementFilter filter) {
      expression(filter.getExpr());
    } else if (element instanceof ElementBind bind) {
      expression(bind.getExpr());
    } else if (element instanceof ElementSubQuery sub) {
      clauses(sub.getQuery());
    }
  }

  private void forbid(String clause, String why) {
    var message = clause + " has no place in a rule: " + why;
    notes.add(Lint.FORBIDDEN_CLAUSE, notes.tokens().of(clause), message);
  }

  private void expression(Expr expr) {
    if (expr instanceof E_Function call && !call.getFunctionIRI().startsWith(XSD.getURI())) {
      var message = "<" + call.getFunctionIRI() + "> is no function of standard SPARQL";
      notes.add(Lint.FORBIDDEN_FUNCTION, notes.tokens().of(call.getFunctionIRI()), message);
    } else if (expr.isFunction() && isVarying(expr)) {
      var name = name(expr).toUpperCase(Locale.ROOT);
      var message = name + " gives another value each time; take the day from arch:clock";
      notes.add(Lint.FORBIDDEN_FUNCTION, notes.tokens().of(name), message);
    }
    QueryGroup.children(expr).forEach(this::expression);
  }

  private static boolean isVarying(Expr expr) {
    return VARYING.contains(name(expr));
  }

  private static String name(Expr expr) {
    var symbol = expr.getFunction().getFunctionSymbol();
    return symbol == null ? "" : symbol.getSymbol().toLowerCase(Locale.ROOT);
  }
}
