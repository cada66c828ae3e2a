package dev.plumbline.derive;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.limit.OutOfTime;
import dev.plumbline.sparql.Pruning;
import dev.plumbline.sparql.QueryParser;
import dev.plumbline.sparql.QuerySettings;
import dev.plumbline.sparql.text.InvalidPattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;

/** A CONSTRUCT query with a header that says what it adds and what it needs. */
final class Construct implements Derived {
  static final String ENDING = ".rq";

  private final String name;
  private final String text;

  /** The query, parsed once in a process: the same steps run for each of its models. */
  private volatile Query parsed;

  /**
   * Takes a file.
   *
   * @param name its name, without the ending
   * @param text all of it; the header is read when somebody asks for it
   */
  Construct(String name, String text) {
    this.name = name;
    this.text = text;
  }

  @Override
  public String name() {
    return name;
  }

  String text() {
    return text;
  }

  @Override
  public void addTo(Model model) {
    var graph = model.facts().graph();
    new Pruning(graph)
        .prune(parsed())
        .ifPresent(query -> follows(query, graph, model.limit()).forEach(graph::add));
  }

  /** The graph stops a query that asks it for too long, the limit one that sorts or compares. */
  private static List<Triple> follows(Query query, Graph graph, Duration limit) {
    var follows = new ArrayList<Triple>();
    var execution =
        QueryExec.graph(graph).query(query).timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    QuerySettings.applyTo(execution::set, limit);
    try (var run = execution.build()) {
      run.constructTriples().forEachRemaining(follows::add);
    } catch (InvalidPattern e) {
      throw e;
    } catch (QueryCancelledException e) {
      throw new OutOfTime();
    }
    return follows;
  }

  private Query parsed() {
    var query = parsed;
    if (query == null) {
      query = query();
      parsed = query;
    }
    return query;
  }

  /** Returns a new copy of the query. */
  Query query() {
    return QueryParser.parse(text);
  }

  @Override
  public Set<Node> adds() {
    return header().adds();
  }

  @Override
  public Set<Node> needs() {
    return header().needs();
  }

  private ConstructHeader header() {
    return ConstructHeader.of(name + ENDING, text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Construct construct
        && name.equals(construct.name)
        && text.equals(construct.text);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
