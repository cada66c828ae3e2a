package dev.plumbline.rule.lint;

import dev.plumbline.rule.Lint;
import dev.plumbline.rule.RuleQuery;
import dev.plumbline.sparql.QueryWalk;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.Expr;

/** The form of a rule's query: a SELECT of named variables with nothing that varies. */
final class FormLint implements QueryWalk.Visitor {
  private static final Set<String> VARYING = Set.of("rand", "uuid", "struuid", "now", "bnode");

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
    QueryWalk.walk(whole, this);
    return true;
  }

  @Override
  public void query(Query each) {
    if (each.hasOrderBy()) {
      notes.forbid("ORDER", "findings are sorted by their place");
    }
    if (each.hasLimit()) {
      notes.forbid("LIMIT", "a rule finds all there is");
    }
    if (each.hasOffset()) {
      notes.forbid("OFFSET", "a rule finds all there is");
    }
  }

  @Override
  public void expression(Expr expr) {
    if (expr.isFunction() && VARYING.contains(name(expr))) {
      var name = name(expr).toUpperCase(Locale.ROOT);
      var message = name + " gives another value each time; take the day from arch:clock";
      notes.add(Lint.FORBIDDEN_FUNCTION, notes.tokens().of(name), message);
    }
  }

  private static String name(Expr expr) {
    var symbol = expr.getFunction().getFunctionSymbol();
    return symbol == null ? "" : symbol.getSymbol().toLowerCase(Locale.ROOT);
  }
}
