package dev.plumbline.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ontology.Vocabulary;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;
import org.apache.jena.sparql.pfunction.PFuncSimple;
import org.junit.jupiter.api.Test;

/** Queries that nobody has looked at run no other code. */
class QuerySettingsTest {
  private static final AtomicInteger RUNS = new AtomicInteger();

  /** A property that runs. */
  public static final class RunningProperty extends PFuncSimple {
    @Override
    public QueryIterator execEvaluated(
        Binding row, Node subject, Node predicate, Node object, ExecutionContext execution) {
      RUNS.incrementAndGet();
      return QueryIterNullIterator.create(execution);
    }
  }

  /** A function that runs. */
  public static final class RunningFunction extends FunctionBase0 {
    @Override
    public NodeValue exec() {
      RUNS.incrementAndGet();
      return NodeValue.TRUE;
    }
  }

  private static int answers(String pattern) {
    var query = QueryParser.parse("SELECT * { " + pattern + " }");
    return Solution.all(query, Vocabulary.load().graph(), Duration.ofSeconds(5)).size();
  }

  @Test
  void runNoJavaClass() {
    var property = "<java:" + RunningProperty.class.getName() + ">";
    var function = "<java:" + RunningFunction.class.getName() + ">()";
    assertThat(answers("?a " + property + " ?b")).isZero();
    assertThat(answers("FILTER (" + function + ")")).isZero();
    assertThat(RUNS).hasValue(0);
  }

  @Test
  void keepTheCastsOfTheStandard() {
    var cast = "<http://www.w3.org/2001/XMLSchema#integer>(\"1\") = 1";
    assertThat(answers("FILTER (" + cast + ")")).isEqualTo(1);
  }
}
