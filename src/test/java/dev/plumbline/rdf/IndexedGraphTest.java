package dev.plumbline.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.junit.jupiter.api.Test;

class IndexedGraphTest {
  private static final int MANY = 1000;
  private static final Node HUB = node("hub");
  private static final Node P = node("p");
  private static final Node Q = node("q");
  private static final List<Node> NODES = List.of(HUB, P, Q, node("x1"), node("x999"), Node.ANY);

  private final IndexedGraph graph = new IndexedGraph();
  private final Graph plain = new GraphMem2Fast();

  @Test
  void answersAsAPlainGraphWhileItGrowsAndShrinks() {
    IntStream.range(0, MANY).forEach(i -> add(node("x" + i), i % 7 == 0 ? Q : P, HUB));
    IntStream.range(0, MANY).forEach(i -> add(HUB, i % 5 == 0 ? Q : P, node("x" + i)));
    answersAlike(graph);
    add(node("x1"), Q, HUB);
    add(node("x1"), Q, HUB);
    add(HUB, node("r"), node("x1"));
    answersAlike(graph);
    delete(node("x7"), Q, HUB);
    delete(HUB, P, node("x1"));
    answersAlike(graph);
    answersAlike(graph.copy());
  }

  @Test
  void keepsACopyApart() {
    IntStream.range(0, MANY).forEach(i -> add(node("x" + i), P, HUB));
    assertThat(graph.contains(Node.ANY, Q, HUB)).isFalse();
    var copy = graph.copy();
    copy.add(node("x1"), Q, HUB);

    assertThat(copy.contains(Node.ANY, Q, HUB)).isTrue();
    assertThat(graph.contains(Node.ANY, Q, HUB)).isFalse();
  }

  private void answersAlike(Graph asked) {
    for (var subject : NODES) {
      for (var predicate : NODES) {
        for (var object : NODES) {
          assertThat(found(asked, subject, predicate, object))
              .isEqualTo(found(plain, subject, predicate, object));
          assertThat(asked.contains(subject, predicate, object))
              .isEqualTo(plain.contains(subject, predicate, object));
          assertThat(asked.stream(subject, predicate, object).count())
              .isEqualTo(plain.stream(subject, predicate, object).count());
        }
      }
    }
  }

  private static Set<Triple> found(Graph graph, Node subject, Node predicate, Node object) {
    return graph.find(subject, predicate, object).toList().stream().collect(Collectors.toSet());
  }

  private void add(Node subject, Node predicate, Node object) {
    graph.add(subject, predicate, object);
    plain.add(subject, predicate, object);
  }

  private void delete(Node subject, Node predicate, Node object) {
    graph.delete(subject, predicate, object);
    plain.delete(subject, predicate, object);
  }

  private static Node node(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }
}
