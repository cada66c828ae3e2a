package dev.plumbline.query;

import dev.plumbline.ontology.Prefixes;
import dev.plumbline.ontology.Vocabulary;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** Text to a query that asks nothing but the model. */
final class QueryText {
  private final Vocabulary vocabulary;

  QueryText(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Parses a query; one line of prefixes stands before it, so that lines count as written. */
  Query parse(String text) {
    var preset =
        Prefixes.byName().entrySet().stream()
            .filter(each -> !text.matches("(?is).*\\bPREFIX\\s+" + each.getKey() + ":.*"))
            .map(QueryText::declaration)
            .collect(Collectors.joining(" "));
    try {
      var query = QueryFactory.create(preset + "\n" + text, Syntax.syntaxSPARQL_11);
      refuseOutside(query);
      refuseUnknown(query);
      return query;
    } catch (QueryParseException e) {
      throw new InvalidQuery(message(e, text));
    }
  }

  private static String declaration(Entry<String, String> prefix) {
    return "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">";
  }

  private static String message(QueryParseException failure, String text) {
    if (text.matches(
        "(?is)\\s*(PREFIX[^>]*>\\s*)*(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\\b.*")) {
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

  private static void refuseOutside(Query query) {
    if (query.hasDatasetDescription()) {
      throw new InvalidQuery("FROM is refused: a query sees the model and nothing else");
    }
    if (query.getQueryPattern() != null) {
      ElementWalker.walk(
          query.getQueryPattern(),
          new ElementVisitorBase() {
            @Override
            public void visit(ElementService service) {
              throw new InvalidQuery("SERVICE is refused: nothing is fetched from the network");
            }
          });
    }
  }

  private void refuseUnknown(Query query) {
    if (query.getQueryPattern() != null) {
      ElementWalker.walk(
          query.getQueryPattern(),
          new ElementVisitorBase() {
            @Override
            public void visit(ElementPathBlock block) {
              block.patternElts().forEachRemaining(QueryText.this::refuseUnknown);
            }
          });
    }
  }

  private void refuseUnknown(TriplePath pattern) {
    refuseUnknown(pattern.getSubject());
    refuseUnknown(pattern.getObject());
    if (pattern.isTriple()) {
      refuseUnknown(pattern.getPredicate());
    } else {
      refuseUnknown(pattern.getPath());
    }
  }

  private void refuseUnknown(Path path) {
    if (path instanceof P_Path0 link) {
      refuseUnknown(link.getNode());
    } else if (path instanceof P_Path1 repeated) {
      refuseUnknown(repeated.getSubPath());
    } else if (path instanceof P_Path2 pair) {
      refuseUnknown(pair.getLeft());
      refuseUnknown(pair.getRight());
    }
  }

  private void refuseUnknown(Node node) {
    if (node == null || !node.isURI() || !node.getURI().startsWith(Vocabulary.NAMESPACE)) {
      return;
    }
    if (vocabulary.isDefined(node.getURI())) {
      return;
    }
    var name = node.getURI().substring(Vocabulary.NAMESPACE.length());
    var known =
        vocabulary
            .graph()
            .find(Triple.ANY)
            .mapWith(Triple::getSubject)
            .filterKeep(each -> each.isURI() && each.getURI().startsWith(Vocabulary.NAMESPACE))
            .mapWith(each -> each.getURI().substring(Vocabulary.NAMESPACE.length()))
            .toSet();
    var nearest = Vocabulary.nearest(name, known);
    throw new InvalidQuery(
        "the vocabulary has no \"arch:%s\"%s"
            .formatted(
                name, nearest.isEmpty() ? "" : "; did you mean \"arch:" + nearest.get(0) + "\"?"));
  }
}
