package dev.plumbline.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.junit.jupiter.api.Test;

class JoinOrderTest {
  private static final int MANY = 500;

  private final List<Triple> asked = new ArrayList<>();
  private final Vocabulary vocabulary = Vocabulary.load();

  @Test
  void asksByTheKnownElementBeforeTheValueThatManyHave() {
    var graph = vocabulary.newGraph();
    for (int i = 0; i < MANY; i++) {
      graph.add(model("c" + i), arch("running"), NodeConst.nodeTrue);
      graph.add(model("c" + i), arch("nearestBoundary"), model("b" + i % (MANY / 2)));
    }
    var query =
        """
        PREFIX arch: <https://plumbline.dev/ns#>
        SELECT ?other {
          <https://plumbline.dev/model/c1> arch:nearestBoundary ?boundary .
          { ?other arch:running true ; arch:nearestBoundary ?boundary }
        }
        """;
    var execution =
        QueryExec.graph(watched(graph)).query(query).set(ARQ.stageGenerator, JoinOrder.GENERATOR);
    try (var run = execution.build()) {
      assertThat(run.select().materialize().rewindable().size()).isEqualTo(2);
    }
    assertThat(asked).isNotEmpty().hasSizeLessThan(10);
  }

  private Graph watched(Graph graph) {
    return new GraphWrapper(graph) {
      @Override
      public ExtendedIterator<Triple> find(Triple pattern) {
        asked.add(pattern);
        return super.find(pattern);
      }

      @Override
      public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        asked.add(Triple.createMatch(subject, predicate, object));
        return super.find(subject, predicate, object);
      }
    };
  }

  private static Node model(String name) {
    return NodeFactory.createURI("https://plumbline.dev/model/" + name);
  }

  private static Node arch(String name) {
    return Arch.term(name);
  }
}
