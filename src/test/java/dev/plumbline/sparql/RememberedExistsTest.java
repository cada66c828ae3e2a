package dev.plumbline.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.junit.jupiter.api.Test;

class RememberedExistsTest {
  private static final int FLOWS = 30;

  private final List<Triple> asked = new ArrayList<>();
  private final Graph graph = Vocabulary.load().newGraph();

  RememberedExistsTest() {
    for (int number = 0; number < FLOWS; number++) {
      graph.add(node("f" + number), Arch.term("from"), node(number % 2 == 0 ? "even" : "odd"));
    }
    graph.add(node("even"), Arch.term("running"), NodeConst.nodeTrue);
  }

  private static Node node(String name) {
    return NodeFactory.createURI("https://plumbline.dev/model/x/" + name);
  }

  private int answers(String pattern) {
    var counting =
        new GraphWrapper(graph) {
          @Override
          public ExtendedIterator<Triple> find(Triple triple) {
            asked.add(triple);
            return super.find(triple);
          }

          @Override
          public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            return find(Triple.create(subject, predicate, object));
          }
        };
    var query = QueryParser.parse("PREFIX arch: <https://plumbline.dev/ns#> SELECT * " + pattern);
    return Solution.all(query, counting, Duration.ofSeconds(5)).size();
  }

  private long asked(String property) {
    return asked.stream()
        .filter(triple -> triple.getPredicate().equals(Arch.term(property)))
        .count();
  }

  @Test
  void asksOnceForTheSameValues() {
    assertThat(answers("{ ?f arch:from ?c FILTER NOT EXISTS { ?c arch:running true } }"))
        .isEqualTo(FLOWS / 2);
    assertThat(asked("running")).isEqualTo(2);
  }

  @Test
  void asksAgainWhereAVariableIsNamedInATestOfTheTestOnly() {
    var inner = "FILTER NOT EXISTS { ?any arch:running true FILTER (?any = ?c) }";
    var pattern = "{ ?f arch:from ?c FILTER EXISTS { ?other arch:from ?caller " + inner + " } }";
    assertThat(answers(pattern)).isEqualTo(FLOWS / 2);
  }

  @Test
  void remembersInAlternativesAndOptions() {
    var test = "FILTER EXISTS { ?c arch:running true }";
    assertThat(answers("{ ?f arch:from ?c { ?f arch:from ?c " + test + " } UNION { } }"))
        .isEqualTo(FLOWS + FLOWS / 2);
    assertThat(answers("{ ?f arch:from ?c OPTIONAL { ?f arch:from ?same . ?same arch:from ?no } }"))
        .isEqualTo(FLOWS);
  }
}
