package dev.plumbline.rule.lint;

import dev.plumbline.finding.Location;
import dev.plumbline.rule.Lint;
import dev.plumbline.rule.RuleQuery;
import dev.plumbline.sparql.Joins;
import dev.plumbline.sparql.QueryGroup;
import dev.plumbline.sparql.QueryMentions;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementOptional;

/** Whether a group's patterns hang together and stand in an order that runs fast. */
final class PatternLint {
  private final RuleQuery query;
  private final List<QueryGroup> groups;
  private final Linter.Notes notes;

  PatternLint(RuleQuery query, List<QueryGroup> groups, Linter.Notes notes) {
    this.query = query;
    this.groups = groups;
    this.notes = notes;
  }

  void check() {
    for (var group : groups) {
      product(group);
      boolean optionalSeen = false;
      for (var part : group.parts()) {
        if (optionalSeen && part.isRequired()) {
          var message = "write what is required before OPTIONAL; it runs several times as fast";
          notes.add(Lint.OPTIONAL_TOO_EARLY, place(part), message);
        }
        optionalSeen |= part.element() instanceof ElementOptional;
        minus(part);
        absence(group, part);
        path(group, part);
      }
    }
  }

  private void product(QueryGroup group) {
    var apart = new Joins(group, query.parameters().keySet()).apart();
    if (!apart.isEmpty()) {
      var message =
          "nothing connects %s to the patterns before; every row is combined with every other"
              .formatted(Joins.shown(apart));
      notes.add(Lint.CROSS_PRODUCT, place(apart), message);
    }
  }

  private void minus(QueryGroup.Part part) {
    if (part.element() instanceof ElementMinus minus
        && Collections.disjoint(QueryGroup.vars(minus.getMinusElement()), part.before())) {
      var message = "MINUS shares no variable with what stands before it, so it removes nothing";
      notes.add(Lint.MINUS_SHARES_NOTHING, notes.tokens().of("MINUS"), message);
    }
  }

  /**
   * NOT EXISTS with variables of its own is tested at the end of its group; an OPTIONAL or a group
   * beside it is then run for rows that the test would have removed.
   */
  private void absence(QueryGroup group, QueryGroup.Part part) {
    if (!(part.element() instanceof ElementFilter filter)) {
      return;
    }
    var own = own(filter.getExpr(), group.known());
    if (!own.isEmpty() && group.parts().stream().anyMatch(PatternLint::isCostly)) {
      var message =
          "put the patterns that EXISTS with ?%s needs into an inner group with it; here it is"
              + " tested last";
      notes.add(
          Lint.ABSENCE_NOT_INNER,
          place(own),
          message.formatted(own.iterator().next().getVarName()));
    }
  }

  private static boolean isCostly(QueryGroup.Part part) {
    return part.triple() == null && !(part.element() instanceof ElementFilter);
  }

  private static Set<Var> own(Expr expr, Set<Var> known) {
    var own = new HashSet<Var>();
    if (expr instanceof ExprFunctionOp exists) {
      own.addAll(QueryGroup.vars(exists.getElement()));
      own.removeAll(known);
    } else {
      QueryGroup.children(expr).forEach(child -> own.addAll(own(child, known)));
    }
    return own;
  }

  private void path(QueryGroup group, QueryGroup.Part part) {
    var triple = part.triple();
    if (triple == null || triple.isTriple() || !isEndless(triple.getPath())) {
      return;
    }
    var known = new HashSet<>(part.before());
    known.addAll(group.given());
    known.addAll(query.parameters().keySet());
    if (isFree(triple.getSubject(), known) && isFree(triple.getObject(), known)) {
      var message =
          "neither end of the path is known when it starts; write a pattern with one of them"
              + " before it, or read a derived property";
      notes.add(Lint.UNANCHORED_PATH, place(part), message);
    }
  }

  private static boolean isFree(Node node, Set<Var> known) {
    return node.isVariable() && !known.contains(node);
  }

  private static boolean isEndless(Path path) {
    if (path instanceof P_OneOrMore1
        || path instanceof P_OneOrMoreN
        || path instanceof P_ZeroOrMore1
        || path instanceof P_ZeroOrMoreN) {
      return true;
    }
    return path instanceof P_Path1 one && isEndless(one.getSubPath())
        || path instanceof P_Path2 two && (isEndless(two.getLeft()) || isEndless(two.getRight()));
  }

  private Location place(QueryGroup.Part part) {
    var terms = QueryMentions.terms(part).stream().map(Node::getURI).toArray(String[]::new);
    return terms.length > 0 ? notes.tokens().anyOf(terms) : place(QueryGroup.vars(part.element()));
  }

  private Location place(Set<Var> variables) {
    return notes
        .tokens()
        .anyOf(variables.stream().map(each -> "?" + each.getVarName()).toArray(String[]::new));
  }
}
