package dev.plumbline.rule.lint;

import dev.plumbline.finding.Location;
import dev.plumbline.ontology.KnownTerms;
import dev.plumbline.ontology.KnownTerms.Sort;
import dev.plumbline.rule.ElementClass;
import dev.plumbline.rule.Lint;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.sparql.Breach;
import java.util.stream.Stream;
import org.apache.jena.query.Query;

/** Whether the vocabulary has every term that a rule's header names. */
record TermLint(RuleFile rule, Query query, KnownTerms terms, LawLint law, Linter.Notes notes) {

  void check() {
    var header = rule.header();
    Stream.of(
            header.grounds().at().stream().flatMap(anchor -> anchor.property().stream()),
            header.grounds().why().stream().flatMap(reason -> reason.at().property().stream()),
            header.counting().population().stream())
        .flatMap(properties -> properties)
        .distinct()
        .forEach(this::property);
    var type = ElementClass.named(rule.rule().element()).getURI();
    if (!terms.has(type)) {
      var at = notes.tokens().inHeader("element:");
      unknown(type, Sort.CLASS, at, "element: names no class; ");
    }
  }

  private void property(String prefixed) {
    var at = notes.tokens().inHeader(prefixed);
    var iri = query.expandPrefixedName(prefixed);
    if (iri == null) {
      var message = "the query declares no prefix for \"" + prefixed + '"';
      notes.add(Lint.UNKNOWN_TERM, at, message);
    } else if (!terms.has(iri)) {
      unknown(iri, Sort.PROPERTY, at, "");
    }
  }

  private void unknown(String iri, Sort sort, Location at, String before) {
    notes.add(Lint.UNKNOWN_TERM, at, before + law.message(new Breach.UnknownTerm(iri, sort)));
  }
}
