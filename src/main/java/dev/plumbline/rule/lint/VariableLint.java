package dev.plumbline.rule.lint;

import dev.plumbline.ontology.KnownTerms;
import dev.plumbline.rule.Lint;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.RuleQuery;
import dev.plumbline.sparql.LostVariables;
import dev.plumbline.sparql.QueryGroup;
import dev.plumbline.sparql.QueryMentions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/** Whether variables get their values, and whether those that only a text needs are optional. */
record VariableLint(
    RuleFile rule, RuleQuery query, List<QueryGroup> groups, KnownTerms terms, Linter.Notes notes) {

  void check() {
    for (var group : groups) {
      for (var element : group.elements()) {
        QueryMentions.expressions(element).forEach(expr -> bound(expr, known(group, element)));
      }
    }
    var known = new HashSet<>(groups.get(0).vars());
    QueryMentions.expressions(query.query()).forEach(expr -> bound(expr, known));
    known.addAll(query.query().getProject().getExprs().keySet());
    known.addAll(query.query().getGroupBy().getVars());
    query.variables().forEach(variable -> bound(variable, known));
    LostVariables.of(query.query()).stream()
        .filter(lost -> !query.parameters().containsKey(lost.variable()))
        .forEach(this::lost);
    messageOnly();
  }

  private void lost(LostVariables.Lost lost) {
    var message =
        "EXISTS cannot see ?%s here: this group is evaluated by itself, before the patterns outside"
            + " that bind ?%s; bind it in this group, too, or move the filter out of it";
    var name = lost.variable().getVarName();
    var at = notes.tokens().each("EXISTS").get(lost.exists());
    notes.add(Lint.LOST_VARIABLE, at, message.formatted(name, name));
  }

  private static Set<Var> known(QueryGroup group, Element element) {
    return element instanceof ElementSubQuery sub
        ? QueryGroup.vars(sub.getQuery().getQueryPattern())
        : group.known();
  }

  private void bound(Expr expr, Set<Var> known) {
    QueryMentions.of(expr).forEach(variable -> bound(variable, known));
  }

  private void bound(Var variable, Set<Var> known) {
    if (!known.contains(variable)
        && !query.parameters().containsKey(variable)
        && !variable.isAllocVar()) {
      var message =
          "?%s has no value here; no pattern of this group binds it"
              .formatted(variable.getVarName());
      notes.add(Lint.UNBOUND_VARIABLE, notes.tokens().of((Node) variable), message);
    }
  }

  /** A required pattern that only a text needs hides the elements that do not state its fact. */
  private void messageOnly() {
    var texts = NameLint.inTexts(rule.header());
    texts.removeAll(rule.header().counting().per());
    texts.removeAll(rule.header().counting().needs());
    for (var group : groups) {
      if (group.role() == QueryGroup.Role.WHERE || group.role() == QueryGroup.Role.INNER) {
        group.parts().stream()
            .filter(part -> isTold(part, texts))
            .forEach(part -> known(part.triple()));
      }
    }
  }

  private boolean isTold(QueryGroup.Part part, Set<String> texts) {
    var triple = part.triple();
    return triple != null
        && triple.isTriple()
        && triple.getObject().isVariable()
        && texts.contains(triple.getObject().getName())
        && !triple.getObject().equals(query.element())
        && triple.getPredicate().isURI()
        && terms.isOptional(triple.getPredicate())
        && uses(Var.alloc(triple.getObject())) == 1;
  }

  private long uses(Var variable) {
    return groups.stream()
            .flatMap(group -> group.elements().stream())
            .filter(element -> uses(element, variable))
            .count()
        + QueryMentions.expressions(query.query()).stream()
            .filter(expr -> QueryMentions.of(expr).contains(variable))
            .count();
  }

  private static boolean uses(Element element, Var variable) {
    return element instanceof ElementPathBlock
        ? QueryGroup.vars(element).contains(variable)
        : QueryMentions.expressions(element).stream()
            .anyMatch(expr -> QueryMentions.of(expr).contains(variable));
  }

  private void known(TriplePath triple) {
    var message =
        "?%s is used only in texts; make its pattern OPTIONAL, or list it under needs: in the"
            + " header when its presence is a condition";
    notes.add(
        Lint.MESSAGE_ONLY_REQUIRED,
        notes.tokens().of(triple.getPredicate()),
        message.formatted(triple.getObject().getName()));
  }
}
