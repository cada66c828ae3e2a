package dev.plumbline.rule.lint;

import dev.plumbline.message.Nearness;
import dev.plumbline.rule.Lint;
import dev.plumbline.sparql.Breach;
import dev.plumbline.sparql.QueryLaw;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/** Reports each breach of the law on queries at the word that breaks it. */
record LawLint(Query query, QueryLaw law, Linter.Notes notes) {

  void check() {
    law.breaches(query).forEach(this::report);
  }

  private void report(Breach breach) {
    if (breach instanceof Breach.Clause clause) {
      notes.forbid(clause.name(), "rules ask the one default graph");
    } else if (breach instanceof Breach.OtherFunction other) {
      var message = "<" + other.iri() + "> is no function of standard SPARQL";
      notes.add(Lint.FORBIDDEN_FUNCTION, notes.tokens().of(other.iri()), message);
    } else if (breach instanceof Breach.CodeAsProperty code) {
      var message = "<" + code.iri() + "> runs code in the place of a property";
      notes.add(Lint.FORBIDDEN_FUNCTION, notes.tokens().of(code.iri()), message);
    } else if (breach instanceof Breach.UnknownTerm unknown) {
      notes.add(Lint.UNKNOWN_TERM, notes.tokens().of(unknown.iri()), message(unknown));
    } else if (breach instanceof Breach.WrongSort wrong) {
      wrongSort(wrong);
    } else if (breach instanceof Breach.NeverAValue never) {
      neverAValue(never);
    }
  }

  /** Returns what is wrong with a term, with the name that is nearest. */
  String message(Breach.UnknownTerm unknown) {
    return "the vocabulary has no \""
        + query.shortForm(unknown.iri())
        + '"'
        + law.missingCatalogue(unknown).orElseGet(() -> nearest(unknown));
  }

  private String nearest(Breach.UnknownTerm unknown) {
    return Nearness.didYouMean(law.nearest(unknown).stream().limit(1).toList());
  }

  private void wrongSort(Breach.WrongSort wrong) {
    var lint =
        switch (wrong.sort()) {
          case CLASS -> Lint.NOT_A_CLASS;
          case PROPERTY, ANY -> Lint.NOT_A_PROPERTY;
        };
    notes.add(lint, notes.tokens().of(wrong.term()), wrong.message(query::shortForm));
  }

  private void neverAValue(Breach.NeverAValue never) {
    Node place = never.value().isURI() ? never.value() : never.property();
    notes.add(Lint.NEVER_A_VALUE, notes.tokens().of(place), never.message(query::shortForm));
  }
}
