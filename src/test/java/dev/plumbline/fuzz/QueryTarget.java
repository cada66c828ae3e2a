package dev.plumbline.fuzz;

import dev.plumbline.graph.Architecture;
import dev.plumbline.query.AnswerReader;
import dev.plumbline.query.QueryLimits;
import dev.plumbline.query.QuestionRunner;
import dev.plumbline.sparql.InvalidQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Asks any text as a query: it has an answer, or the user is told why not, and it ends when its
 * time is over.
 */
public final class QueryTarget {
  /** So few triples that many queries have an answer in the time that they get. */
  private static final int TRIPLES = 40;

  /** Far less than the promise of time, which holds only when the limit ends every query. */
  private static final Duration TIME = Duration.ofMillis(200);

  private static final List<Long> ROWS = List.of(1L, 500L, Long.MAX_VALUE);

  private static final Architecture FEW = few();

  private QueryTarget() {}

  private static Architecture few() {
    var small = RuleTarget.small();
    var known = small.vocabulary().graph();
    Graph graph = GraphFactory.createDefaultGraph();
    small.graph().stream()
        .filter(triple -> !known.contains(triple))
        .sorted(Comparator.comparing(Object::toString))
        .limit(TRIPLES)
        .forEach(graph::add);
    return small.withGraph(graph);
  }

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    var text = new String(data, StandardCharsets.UTF_8);
    if (QuestionRunner.isSparql(text)) {
      var limits = new QueryLimits(TIME, Choice.by(data).of(ROWS));
      Promise.inTime(() -> answer(text, limits));
    }
  }

  private static Optional<Object> answer(String text, QueryLimits limits) {
    try {
      return Optional.of(new QuestionRunner(FEW).ask(text, limits, new Ignored()));
    } catch (InvalidQuery e) {
      Promise.holds(!e.getMessage().isBlank(), "a query is refused and nobody says why");
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes every answer and keeps none. */
  private static final class Ignored implements AnswerReader {
    @Override
    public void columns(List<String> names) {}

    @Override
    public boolean row(List<String> cells) {
      return true;
    }

    @Override
    public void end() {}

    @Override
    public void truth(boolean holds) {}

    @Override
    public void triples(String turtle, long count) {}
  }
}
