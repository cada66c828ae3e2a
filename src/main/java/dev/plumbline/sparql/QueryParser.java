package dev.plumbline.sparql;

import dev.plumbline.sparql.text.InvalidPattern;
import dev.plumbline.sparql.text.TextFunctions;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.expr.ExprException;

/** The parser of all queries: SPARQL 1.1, without the extensions of the query engine. */
public final class QueryParser {
  private static final Pattern MAY_READ_TEXT = Pattern.compile("(?i)REGEX|REPLACE");

  private QueryParser() {}

  /**
   * Parses a query that declares its prefixes, such as a rule or a derivation.
   *
   * @throws MalformedQuery when it is not SPARQL 1.1
   */
  public static Query parse(String text) {
    return parse("", text);
  }

  /**
   * Parses a query that may use some prefixes without declaring them.
   *
   * @param prefixes namespaces by prefix
   * @throws MalformedQuery when it is not SPARQL 1.1; its lines count as in the text
   */
  public static Query parseWithPrefixes(String text, Map<String, String> prefixes) {
    var preset =
        prefixes.entrySet().stream()
            .filter(each -> !text.matches("(?is).*\\bPREFIX\\s+" + each.getKey() + ":.*"))
            .map(QueryParser::declaration)
            .collect(Collectors.joining(" "));
    return parse(preset + "\n", text);
  }

  private static String declaration(Entry<String, String> prefix) {
    return "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">";
  }

  /** Parses a text behind some lines of its own, which do not count. */
  private static Query parse(String before, String text) {
    try {
      var query = QueryFactory.create(before + text, Syntax.syntaxSPARQL_11);
      return MAY_READ_TEXT.matcher(text).find() ? TextFunctions.in(query) : query;
    } catch (ExprException | InvalidPattern e) {
      throw new PatternPlaces(text).mistake().orElseGet(() -> new MalformedQuery(0, 0, e));
    } catch (QueryParseException e) {
      int line = e.getLine() - (int) before.lines().count();
      boolean isBefore = e.getLine() >= 1 && line < 1;
      throw isBefore
          ? new MalformedQuery(1, 1, e)
          : new MalformedQuery(Math.max(0, line), e.getColumn(), e);
    }
  }
}
