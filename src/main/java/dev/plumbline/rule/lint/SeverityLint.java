package dev.plumbline.rule.lint;

import dev.plumbline.finding.Severity;
import dev.plumbline.rule.Lint;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.Severities;
import dev.plumbline.sparql.QueryWalk;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;

/** Whether the severities that a query gives its rows are those that the header explains. */
final class SeverityLint implements QueryWalk.Visitor {
  private static final Var SEVERITY = Var.alloc(Severities.VARIABLE);

  private final RuleFile rule;
  private final Linter.Notes notes;
  private final Set<String> set = new TreeSet<>();

  SeverityLint(RuleFile rule, Linter.Notes notes) {
    this.rule = rule;
    this.notes = notes;
  }

  void check(Query query) {
    QueryWalk.walk(query, this);
    var explained = explained();
    set.stream()
        .filter(each -> !explained.contains(each) && !each.equals(rule.rule().severity().id()))
        .forEach(each -> note("the query sets \"%s\", and severities: does not say when", each));
    explained.stream()
        .filter(each -> !set.contains(each))
        .forEach(each -> note("severities: says when \"%s\", and the query never sets it", each));
  }

  private Set<String> explained() {
    return rule.header().severities().cases().keySet().stream()
        .map(Severity::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void note(String message, String severity) {
    var at = notes.tokens().inHeader("severit");
    notes.add(Lint.SEVERITY_UNEXPLAINED, at, message.formatted(severity));
  }

  @Override
  public void element(Element element) {
    if (element instanceof ElementBind bind && bind.getVar().equals(SEVERITY)) {
      values(bind.getExpr()).forEach(set::add);
    }
    if (element instanceof ElementData data && data.getVars().contains(SEVERITY)) {
      data.getRows().stream()
          .filter(row -> row.contains(SEVERITY))
          .forEach(row -> set.add(row.get(SEVERITY).getLiteralLexicalForm()));
    }
  }

  /** Returns the constants that an expression may come to: those of IF and COALESCE. */
  private static Stream<String> values(Expr expr) {
    if (expr.isConstant()) {
      return Stream.of(expr.getConstant().asString());
    }
    return expr instanceof ExprFunction call
        ? choices(call).stream().flatMap(SeverityLint::values)
        : Stream.empty();
  }

  private static List<Expr> choices(ExprFunction call) {
    return switch (call.getFunctionSymbol().getSymbol().toLowerCase(Locale.ROOT)) {
      case "if" -> call.getArgs().subList(1, call.getArgs().size());
      case "coalesce" -> call.getArgs();
      default -> List.of();
    };
  }
}
