package dev.plumbline.derive;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.sparql.JoinOrder;
import java.util.ArrayList;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * A CONSTRUCT query with a header that says what it adds and what it needs.
 *
 * @param name the name of its file, without the ending
 * @param text the whole file; its header is read when somebody asks for it
 */
record Construct(String name, String text) implements Derived {
  static final String ENDING = ".rq";

  @Override
  public void addTo(Model model) {
    var graph = model.facts().graph();
    var follows = new ArrayList<Triple>();
    var execution =
        QueryExec.graph(graph).query(query()).set(ARQ.stageGenerator, JoinOrder.GENERATOR);
    try (var run = execution.build()) {
      run.constructTriples().forEachRemaining(follows::add);
    }
    follows.forEach(graph::add);
  }

  Query query() {
    return QueryFactory.create(text);
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
}
