package dev.plumbline.sparql;

import dev.plumbline.ontology.KnownTerms;
import dev.plumbline.ontology.OwnTerms;
import dev.plumbline.ontology.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;

/**
 * What a query may touch: one graph, no network, no code but SPARQL's own, and no term that cannot
 * match. Rules, derivations, named questions and ad-hoc queries all keep it.
 *
 * <p>A term that cannot match is as bad as the rest: the answer looks as if the model had nothing
 * of the sort. For a rule, which is written for all models, that is every IRI that the ontology
 * lacks. A query about one model may also name its elements, keys that its author invented, and
 * terms of other vocabularies.
 */
public final class QueryLaw {
  private final KnownTerms terms;
  private final List<String> known;

  public QueryLaw(Vocabulary vocabulary) {
    this.terms = new KnownTerms(vocabulary);
    this.known = vocabulary.catalogues();
  }

  /** Returns the breaches of a query for all models, each once, in the order of the walk. */
  public List<Breach> breaches(Query query) {
    var examination = new Examination(terms);
    QueryWalk.walk(query, examination);
    return examination.breaches();
  }

  /** Returns the breaches of a query about one model. */
  public List<Breach> breachesOnModel(Query query) {
    return breaches(query).stream().filter(breach -> !mayBeInModel(breach)).toList();
  }

  private boolean mayBeInModel(Breach breach) {
    if (breach instanceof Breach.UnknownTerm unknown) {
      return !terms.isOwn(unknown.iri());
    }
    return breach instanceof Breach.NeverAValue never
        && never.value().isURI()
        && !terms.isOwn(never.value().getURI());
  }

  /**
   * Returns how to name the catalogue of an organisation that defines the term, if it is not here.
   */
  public Optional<String> missingCatalogue(Breach.UnknownTerm unknown) {
    return Optional.of(unknown.iri())
        .filter(OwnTerms::has)
        .map(OwnTerms::catalogueOf)
        .filter(catalogue -> !known.contains(catalogue))
        .map(catalogue -> "; name the catalogue \"" + catalogue + "\" with --catalogue");
  }

  /** Returns the names, without prefix, that may be meant, the nearest first. */
  public List<String> nearest(Breach.UnknownTerm unknown) {
    return terms.nearest(unknown.iri(), unknown.sort());
  }
}
