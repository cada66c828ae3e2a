package dev.plumbline.sparql;

import dev.plumbline.ontology.Vocabulary;
import java.util.Map;
import org.apache.jena.query.Query;

/** The text of a question about one model. */
public final class QueryText {
  private static final String QUERY = "SELECT|ASK|CONSTRUCT|DESCRIBE";
  private static final String UPDATE = "INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH";
  private static final String PROLOGUE = "(?is)\\s*+((PREFIX|BASE)[^>]*+>\\s*+)*+";

  private final QueryLaw law;
  private final Map<String, String> prefixes;
  private final Refusal refusal;

  public QueryText(Vocabulary vocabulary) {
    this.law = new QueryLaw(vocabulary);
    this.prefixes = vocabulary.prefixes();
    this.refusal = new Refusal(law, prefixes);
  }

  /** Returns whether a text is SPARQL rather than the name of a question. */
  public static boolean isSparql(String text) {
    return text.contains("{") || text.matches(PROLOGUE + "(" + QUERY + "|" + UPDATE + ")\\s.*");
  }

  /**
   * Parses a query that keeps the law; the vocabulary's prefixes need not be declared.
   *
   * @throws InvalidQuery when it is not SPARQL 1.1, or with its first breach of the law
   */
  public Query parse(String text) {
    try {
      var query = QueryParser.parseWithPrefixes(text, prefixes);
      law.breachesOnModel(query).stream()
          .findFirst()
          .ifPresent(
              breach -> {
                throw new InvalidQuery(refusal.of(breach));
              });
      return query;
    } catch (MalformedQuery e) {
      throw new InvalidQuery(message(e, text));
    }
  }

  private static String message(MalformedQuery mistake, String text) {
    if (text.matches(PROLOGUE + "(" + UPDATE + ")\\b.*")) {
      return "a query may not change the model; expected SELECT, ASK, CONSTRUCT or DESCRIBE";
    }
    return mistake.line() < 1
        ? mistake.said()
        : "line %d, column %d: %s".formatted(mistake.line(), mistake.column(), mistake.said());
  }
}
