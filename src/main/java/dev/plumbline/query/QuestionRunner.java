package dev.plumbline.query;

import dev.plumbline.graph.Architecture;
import dev.plumbline.message.Nearness;
import dev.plumbline.rdf.Arch;
import dev.plumbline.sparql.InvalidQuery;
import dev.plumbline.sparql.QuerySettings;
import dev.plumbline.sparql.QueryText;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Runs SPARQL queries and named questions on a model. */
public final class QuestionRunner {
  private static final Node STATE = Arch.term("state");
  private static final Node NOT_APPLICABLE = Arch.term("notApplicable");

  private final Architecture architecture;
  private final Model model;

  /** Answers from the architecture's graph, derived facts included. */
  public QuestionRunner(Architecture architecture) {
    this.architecture = architecture;
    this.model = ModelFactory.createModelForGraph(architecture.graph());
  }

  /** Returns whether a text is a SPARQL query or update rather than the name of a question. */
  public static boolean isSparql(String text) {
    return QueryText.isSparql(text);
  }

  /**
   * Answers a query; the prefixes of the vocabulary need not be written.
   *
   * @throws InvalidQuery when it is not a SPARQL 1.1 query or breaks {@link
   *     dev.plumbline.sparql.QueryLaw}
   */
  public Answer ask(String query) {
    return answer(new QueryText(architecture.vocabulary()).parse(query));
  }

  /**
   * Answers a named question.
   *
   * @throws InvalidQuery when an argument is missing, left over, unknown or ambiguous
   */
  public Answer ask(Question question, List<String> arguments) {
    var expected = question.arguments();
    if (arguments.size() != expected.size()) {
      throw new InvalidQuery(
          "%s takes %s, but got %d"
              .formatted(question.name(), arguments(question), arguments.size()));
    }
    Map<Var, Node> values = new LinkedHashMap<>();
    for (int i = 0; i < expected.size(); i++) {
      values.put(Var.alloc(expected.get(i).name()), element(expected.get(i), arguments.get(i)));
    }
    var query = new QueryText(architecture.vocabulary()).parse(question.text());
    return answer(values.isEmpty() ? query : QueryTransformOps.replaceVars(query, values));
  }

  private static String arguments(Question question) {
    return question.arguments().isEmpty()
        ? "no argument"
        : String.join(
            " ",
            question.arguments().stream()
                .map(each -> each.name().toUpperCase(Locale.ROOT))
                .toList());
  }

  private Node element(Question.Argument argument, String text) {
    var names = architecture.names();
    var found =
        names.find(text).stream()
            .filter(node -> names.of(node).type().equals(argument.is()))
            .toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    var known =
        names.nodes().stream()
            .map(names::of)
            .filter(element -> element.type().equals(argument.is()))
            .map(element -> element.label())
            .sorted()
            .toList();
    throw new InvalidQuery(
        found.isEmpty()
            ? "no %s is called \"%s\"%s"
                .formatted(argument.is(), text, Nearness.suggestion(text, known))
            : "\"%s\" may be any of %s"
                .formatted(
                    text,
                    String.join(", ", found.stream().map(node -> names.of(node).id()).toList())));
  }

  private Answer answer(Query query) {
    try (var execution = QueryExecution.create(query, model)) {
      QuerySettings.applyTo(execution.getContext()::set);
      return switch (query.queryType()) {
        case ASK -> new Answer.Truth(execution.execAsk());
        case CONSTRUCT -> triples(execution.execConstruct());
        case DESCRIBE -> triples(execution.execDescribe());
        default -> table(execution.execSelect());
      };
    }
  }

  private Answer triples(Model result) {
    result.setNsPrefixes(architecture.vocabulary().prefixes());
    var text = new StringWriter();
    result.write(text, "TURTLE");
    return new Answer.Triples(text.toString());
  }

  private Answer table(ResultSet results) {
    var columns = List.copyOf(results.getResultVars());
    var rows = new ArrayList<List<String>>();
    while (results.hasNext()) {
      var row = results.next();
      rows.add(
          columns.stream()
              .map(name -> row.contains(name) ? cell(row.get(name).asNode()) : "")
              .toList());
    }
    return new Answer.Table(columns, rows);
  }

  private String cell(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    if (!node.isURI()) {
      return node.toString();
    }
    if (architecture.names().nodes().contains(node)) {
      return architecture.names().of(node).label();
    }
    if (architecture.graph().contains(node, STATE, NOT_APPLICABLE)) {
      return "n/a";
    }
    return architecture
        .vocabulary()
        .notation(node.getURI())
        .orElseGet(() -> model.shortForm(node.getURI()));
  }
}
