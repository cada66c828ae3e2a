package dev.plumbline.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.syntax.Element;

/**
 * The small changes of an expression: an operand less, an entry of a list less, a bound that lets
 * one value more or less through, and the changes of a pattern in EXISTS.
 */
final class ExpressionChanges {
  private final Function<Element, List<Change<Element>>> patterns;
  private final Function<Expr, String> text;
  private final Object part;

  /**
   * Makes changes of expressions that stand in a part of a query.
   *
   * @param patterns the changes of a pattern
   * @param text how an expression is written
   * @param part where the expressions stand
   */
  ExpressionChanges(
      Function<Element, List<Change<Element>>> patterns, Function<Expr, String> text, Object part) {
    this.patterns = patterns;
    this.text = text;
    this.part = part;
  }

  /** Returns what becomes of the expression by each change. */
  List<Change<Expr>> of(Expr expr) {
    var changes = new ArrayList<Change<Expr>>();
    if (expr instanceof E_LogicalAnd || expr instanceof E_LogicalOr) {
      operands(changes, (ExprFunction2) expr);
    } else if (expr instanceof E_OneOf || expr instanceof E_NotOneOf) {
      entries(changes, (ExprFunctionN) expr, 1);
    } else if (expr instanceof E_Coalesce first) {
      entries(changes, first, 0);
    } else if (expr instanceof ExprFunction2 comparison) {
      bounds(changes, comparison);
    }
    if (expr instanceof E_NotExists absent) {
      patterns.apply(absent.getElement()).forEach(each -> changes.add(each.in(E_NotExists::new)));
    } else if (expr instanceof E_Exists present) {
      patterns.apply(present.getElement()).forEach(each -> changes.add(each.in(E_Exists::new)));
    } else {
      inside(changes, expr);
    }
    return changes;
  }

  private void operands(List<Change<Expr>> changes, ExprFunction2 both) {
    leaveOut(changes, both, both.getArg1(), both.getArg2());
    leaveOut(changes, both, both.getArg2(), both.getArg1());
  }

  /** An operand that has the same operands itself is taken apart, not left out as a whole. */
  private void leaveOut(List<Change<Expr>> changes, Expr whole, Expr removed, Expr rest) {
    if (removed.getClass() != whole.getClass()) {
      changes.add(Change.leftOut(text.apply(removed), part, rest));
    }
  }

  private void entries(List<Change<Expr>> changes, ExprFunctionN list, int first) {
    var arguments = list.getArgs();
    for (int i = first; i < arguments.size() && arguments.size() > first + 1; i++) {
      var fewer = new ArrayList<>(arguments);
      var removed = fewer.remove(i);
      changes.add(Change.leftOut(text.apply(removed), part, list.copy(new ExprList(fewer))));
    }
  }

  private void bounds(List<Change<Expr>> changes, ExprFunction2 comparison) {
    if (comparison instanceof E_LessThan) {
      bound(changes, comparison, E_LessThanOrEqual::new);
    } else if (comparison instanceof E_LessThanOrEqual) {
      bound(changes, comparison, E_LessThan::new);
    } else if (comparison instanceof E_GreaterThan) {
      bound(changes, comparison, E_GreaterThanOrEqual::new);
    } else if (comparison instanceof E_GreaterThanOrEqual) {
      bound(changes, comparison, E_GreaterThan::new);
    }
  }

  private void bound(
      List<Change<Expr>> changes, ExprFunction2 comparison, BinaryOperator<Expr> other) {
    var moved = other.apply(comparison.getArg1(), comparison.getArg2());
    changes.add(Change.becomes(text.apply(comparison), text.apply(moved), part, moved));
  }

  private void inside(List<Change<Expr>> changes, Expr expr) {
    var arguments = expr.isFunction() ? expr.getFunction().getArgs() : List.<Expr>of();
    for (int i = 0; i < arguments.size(); i++) {
      for (var change : of(arguments.get(i))) {
        var changed = new ArrayList<>(arguments);
        changed.set(i, change.result());
        changes.add(change.in(inner -> with(expr, changed)));
      }
    }
  }

  private static Expr with(Expr expr, List<Expr> arguments) {
    if (expr instanceof ExprFunction1 one) {
      return one.copy(arguments.get(0));
    }
    if (expr instanceof ExprFunction2 two) {
      return two.copy(arguments.get(0), arguments.get(1));
    }
    if (expr instanceof ExprFunction3 three) {
      return three.copy(arguments.get(0), arguments.get(1), arguments.get(2));
    }
    return ((ExprFunctionN) expr).copy(new ExprList(arguments));
  }
}
