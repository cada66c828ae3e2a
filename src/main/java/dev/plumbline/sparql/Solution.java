package dev.plumbline.sparql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * One answer of a query.
 *
 * @param values the values of the selected variables that have one
 */
public record Solution(Map<String, Node> values) {
  private static final int MOST = 1_000_000;

  public Optional<Node> get(String variable) {
    return Optional.ofNullable(values.get(variable));
  }

  /**
   * Returns all answers of the query, in no particular order.
   *
   * @throws org.apache.jena.query.QueryCancelledException when the limit is reached
   */
  public static List<Solution> all(Query query, Graph graph, Duration limit) {
    var execution = QueryExec.dataset(DatasetGraphFactory.wrap(graph)).query(query);
    QuerySettings.applyTo(execution::set, limit);
    try (var run = execution.timeout(limit.toMillis(), TimeUnit.MILLISECONDS).build()) {
      var variables = query.getProjectVars();
      var rows = new ArrayList<Solution>();
      run.select().forEachRemaining(binding -> rows.add(row(binding, variables, rows.size())));
      return rows;
    }
  }

  private static Solution row(Binding binding, List<Var> variables, int before) {
    if (before == MOST) {
      throw new IllegalStateException("the query has more than " + MOST + " answers");
    }
    return of(binding, variables);
  }

  private static Solution of(Binding binding, List<Var> variables) {
    var values = new HashMap<String, Node>();
    for (var variable : variables) {
      var node = binding.get(variable);
      if (node != null) {
        values.put(variable.getVarName(), node);
      }
    }
    return new Solution(values);
  }
}
