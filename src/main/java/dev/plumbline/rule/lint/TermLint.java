package dev.plumbline.rule.lint;

import dev.plumbline.rule.ElementClass;
import dev.plumbline.rule.Lint;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.RuleQuery;
import dev.plumbline.sparql.QueryGroup;
import dev.plumbline.sparql.QueryMentions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Whether the vocabulary has every term: a misspelt one never matches, and looks clean. */
record TermLint(
    RuleFile rule, RuleQuery query, List<QueryGroup> groups, KnownTerms terms, Linter.Notes notes) {

  void check() {
    var used = new LinkedHashSet<Node>();
    groups.stream()
        .flatMap(group -> group.parts().stream())
        .forEach(part -> used.addAll(QueryMentions.terms(part)));
    QueryMentions.expressions(query.query()).forEach(expr -> QueryMentions.addTerms(used, expr));
    used.stream()
        .map(Node::getURI)
        .filter(iri -> !terms.has(iri))
        .forEach(iri -> notes.add(Lint.UNKNOWN_TERM, notes.tokens().of(iri), unknown(iri)));
    var header = rule.header();
    Stream.of(
            header.at().stream().flatMap(anchor -> anchor.property().stream()),
            header.why().stream().flatMap(reason -> reason.at().property().stream()),
            header.population().stream())
        .flatMap(properties -> properties)
        .distinct()
        .forEach(this::inHeader);
    var type = ElementClass.named(rule.rule().element());
    if (!terms.has(type.getURI())) {
      var message = "element: names no class; " + unknown(type.getURI());
      notes.add(Lint.UNKNOWN_TERM, notes.tokens().inHeader("element:"), message);
    }
  }

  private void inHeader(String prefixed) {
    var at = notes.tokens().inHeader(prefixed);
    var iri = query.query().expandPrefixedName(prefixed);
    if (iri == null) {
      var message = "the query declares no prefix for \"" + prefixed + '"';
      notes.add(Lint.UNKNOWN_TERM, at, message);
    } else if (!terms.has(iri)) {
      notes.add(Lint.UNKNOWN_TERM, at, unknown(iri));
    }
  }

  private String unknown(String iri) {
    var shown = query.query().shortForm(iri);
    var nearest = terms.nearest(iri);
    var meant = nearest.isEmpty() ? "" : "; did you mean \"" + nearest.get(0) + "\"?";
    return "the vocabulary has no \"" + shown + '"' + meant;
  }
}
