package dev.plumbline.sparql;

import dev.plumbline.ontology.Prefixes;
import dev.plumbline.ontology.Vocabulary;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/** Text to a query that asks nothing but the model. */
public final class QueryText {
  private static final String QUERY = "SELECT|ASK|CONSTRUCT|DESCRIBE";
  private static final String UPDATE = "INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH";
  private static final String PROLOGUE = "(?is)\\s*((PREFIX|BASE)[^>]*>\\s*)*";

  private final Vocabulary vocabulary;

  public QueryText(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns whether a text is SPARQL rather than the name of a question. */
  public static boolean isSparql(String text) {
    return text.contains("{") || text.matches(PROLOGUE + "(" + QUERY + "|" + UPDATE + ")\\s.*");
  }

  /** Parses a query; one line of prefixes stands before it, so that lines count as written. */
  public Query parse(String text) {
    var preset =
        Prefixes.byName().entrySet().stream()
            .filter(each -> !text.matches("(?is).*\\bPREFIX\\s+" + each.getKey() + ":.*"))
            .map(QueryText::declaration)
            .collect(Collectors.joining(" "));
    try {
      var query = QueryFactory.create(preset + "\n" + text, Syntax.syntaxSPARQL_11);
      new QueryGuard(vocabulary).examine(query);
      return query;
    } catch (QueryParseException e) {
      throw new InvalidQuery(message(e, text));
    }
  }

  private static String declaration(Entry<String, String> prefix) {
    return "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">";
  }

  private static String message(QueryParseException failure, String text) {
    if (text.matches(PROLOGUE + "(" + UPDATE + ")\\b.*")) {
      return "a query may not change the model; expected SELECT, ASK, CONSTRUCT or DESCRIBE";
    }
    var what = failure.getMessage().lines().findFirst().orElse("no SPARQL 1.1 query");
    return failure.getLine() < 1
        ? what
        : "line %d, column %d: %s"
            .formatted(
                Math.max(1, failure.getLine() - 1),
                failure.getColumn(),
                what.replaceFirst(
                        "(?i)(?:,? ?at)? ?\\(?line \\d+, ?col(?:umn)? \\d+\\)?[:.]? ?", " ")
                    .strip());
  }
}
