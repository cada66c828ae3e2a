package dev.plumbline.query;

import dev.plumbline.graph.Architecture;
import dev.plumbline.limit.OutOfTime;
import dev.plumbline.limit.TimeLimit;
import dev.plumbline.message.Nearness;
import dev.plumbline.rdf.Arch;
import dev.plumbline.sparql.Deadline;
import dev.plumbline.sparql.InvalidQuery;
import dev.plumbline.sparql.QuerySettings;
import dev.plumbline.sparql.QueryText;
import dev.plumbline.sparql.text.InvalidPattern;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Runs SPARQL queries and named questions on a model. */
public final class QuestionRunner {
  private static final Node STATE = Arch.term("state");
  private static final Node NOT_APPLICABLE = Arch.term("notApplicable");

  private final Architecture architecture;

  /** Answers from the architecture's graph, derived facts included. */
  public QuestionRunner(Architecture architecture) {
    this.architecture = architecture;
  }

  /** Returns whether a text is a SPARQL query or update rather than the name of a question. */
  public static boolean isSparql(String text) {
    return QueryText.isSparql(text);
  }

  /**
   * Answers a query; the prefixes of the vocabulary need not be written.
   *
   * @param limits how much of the answer is wanted
   * @param reader takes the answer as it is found
   * @throws InvalidQuery when it makes a regular expression that is none, is not a SPARQL 1.1 query
   *     or breaks {@link dev.plumbline.sparql.QueryLaw}
   */
  public Ending ask(String query, QueryLimits limits, AnswerReader reader) throws IOException {
    return new Run(new QueryText(architecture.vocabulary()).parse(query), limits, reader).answer();
  }

  /**
   * Answers a named question.
   *
   * @param limits how much of the answer is wanted
   * @param reader takes the answer as it is found
   * @throws InvalidQuery when an argument is missing, left over, unknown or ambiguous
   */
  public Ending ask(
      Question question, List<String> arguments, QueryLimits limits, AnswerReader reader)
      throws IOException {
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
    var asked = values.isEmpty() ? query : QueryTransformOps.replaceVars(query, values);
    return new Run(asked, limits, reader).answer();
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

  /** One query that is run. */
  private final class Run {
    private final Query query;
    private final QueryLimits limits;
    private final TimeLimit time;
    private final AnswerReader reader;

    Run(Query query, QueryLimits limits, AnswerReader reader) {
      this.query = query;
      this.limits = limits;
      this.time = TimeLimit.starting(limits.time());
      this.reader = reader;
    }

    /** The graph stops a query that asks it for too long, the engine one that sorts or groups. */
    Ending answer() throws IOException {
      var graph = new Deadline(architecture.graph(), limits.time());
      try (var execution =
          QueryExec.graph(graph)
              .query(query)
              .timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
              .build()) {
        QuerySettings.applyTo(execution.getContext()::set, limits.time());
        return switch (query.queryType()) {
          case ASK -> truth(execution);
          case CONSTRUCT -> triples(execution.constructTriples());
          case DESCRIBE -> triples(execution.describeTriples());
          default -> table(execution.select());
        };
      } catch (QueryCancelledException e) {
        return ended(e);
      }
    }

    private Ending truth(QueryExec execution) throws IOException {
      reader.truth(execution.ask());
      return Ending.WHOLE;
    }

    /** Turtle is written as a whole; of what is cut short, as much as was found. */
    private Ending triples(Iterator<Triple> found) throws IOException {
      var result = GraphFactory.createDefaultGraph();
      var ending = Ending.WHOLE;
      try {
        while (ending == Ending.WHOLE && found.hasNext()) {
          var triple = found.next();
          if (result.size() == limits.rows() && !result.contains(triple)) {
            ending = Ending.CUT;
          } else {
            result.add(triple);
            ending = time.isOver() ? Ending.OUT_OF_TIME : ending;
          }
        }
      } catch (QueryCancelledException e) {
        ending = ended(e);
      }
      result.getPrefixMapping().setNsPrefixes(architecture.vocabulary().prefixes());
      var text = new StringWriter();
      RDFDataMgr.write(text, result, Lang.TURTLE);
      reader.triples(text.toString(), result.size());
      return ending;
    }

    private Ending table(RowSet rows) throws IOException {
      var columns = rows.getResultVars();
      reader.columns(columns.stream().map(Var::getVarName).toList());
      var ending = rows(rows, columns);
      if (ending != Ending.UNWANTED) {
        reader.end();
      }
      return ending;
    }

    private Ending rows(RowSet rows, List<Var> columns) throws IOException {
      try {
        for (long count = 0; rows.hasNext(); count++) {
          if (count == limits.rows()) {
            return Ending.CUT;
          }
          var row = rows.next();
          if (!reader.row(columns.stream().map(row::get).map(QuestionRunner.this::cell).toList())) {
            return Ending.UNWANTED;
          }
          time.check();
        }
        return Ending.WHOLE;
      } catch (OutOfTime e) {
        return Ending.OUT_OF_TIME;
      } catch (QueryCancelledException e) {
        return ended(e);
      }
    }

    /** The engine passes no other exception on from a test of a row, so that two things come so. */
    private static Ending ended(QueryCancelledException reason) {
      if (reason instanceof InvalidPattern) {
        throw new InvalidQuery(reason.getMessage());
      }
      return Ending.OUT_OF_TIME;
    }
  }

  private String cell(Node node) {
    if (node == null) {
      return "";
    }
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
        .orElseGet(() -> shortForm(node.getURI()));
  }

  private String shortForm(String uri) {
    return Optional.ofNullable(architecture.graph().getPrefixMapping().shortForm(uri)).orElse(uri);
  }
}
