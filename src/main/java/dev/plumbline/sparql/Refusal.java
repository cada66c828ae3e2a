package dev.plumbline.sparql;

import dev.plumbline.message.Nearness;
import dev.plumbline.ontology.KnownTerms;
import java.util.Map;
import org.apache.jena.shared.PrefixMapping;

/** The messages for somebody whose question breaks the law. */
final class Refusal {
  private final QueryLaw law;
  private final PrefixMapping prefixes;

  Refusal(QueryLaw law, Map<String, String> prefixes) {
    this.law = law;
    this.prefixes = PrefixMapping.Factory.create().setNsPrefixes(prefixes).lock();
  }

  String of(Breach breach) {
    if (breach instanceof Breach.Clause clause) {
      return clause(clause);
    } else if (breach instanceof Breach.OtherFunction other) {
      return "there is no function <" + other.iri() + ">; expected one of SPARQL 1.1";
    } else if (breach instanceof Breach.CodeAsProperty code) {
      return "<" + code.iri() + "> is refused: a query runs no other code";
    } else if (breach instanceof Breach.WrongSort wrong) {
      return wrong.message(prefixes::shortForm);
    } else if (breach instanceof Breach.NeverAValue never) {
      return never.message(prefixes::shortForm);
    }
    return unknown((Breach.UnknownTerm) breach);
  }

  private static String clause(Breach.Clause clause) {
    return switch (clause) {
      case FROM -> "FROM is refused: a query sees the model and nothing else";
      case GRAPH -> "GRAPH is refused: the model is one graph without a name";
      case SERVICE -> "SERVICE is refused: nothing is fetched from the network";
    };
  }

  private String unknown(Breach.UnknownTerm unknown) {
    var namespace = KnownTerms.namespace(unknown.iri());
    var meant =
        law.nearest(unknown).stream()
            .limit(1)
            .map(name -> prefixes.shortForm(namespace + name))
            .toList();
    return "the vocabulary has no \""
        + prefixes.shortForm(unknown.iri())
        + '"'
        + law.missingCatalogue(unknown).orElseGet(() -> Nearness.didYouMean(meant));
  }
}
