package dev.plumbline.derive;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.sparql.JoinOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;

/** A CONSTRUCT query of the folder {@code ontology/derived}. */
record Construct(String name) implements Derived {
  private static final String FOLDER = "/ontology/derived/";

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

  private Query query() {
    var path = FOLDER + name + ".rq";
    try (var text = Construct.class.getResourceAsStream(path)) {
      if (text == null) {
        throw new IllegalStateException("the class path lacks " + path);
      }
      return QueryFactory.create(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
