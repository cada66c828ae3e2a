package dev.plumbline.derive.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.derive.Given;
import dev.plumbline.derive.topology.CallOrder;
import dev.plumbline.derive.topology.Digraph;
import dev.plumbline.derive.topology.Dominators;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The algorithms on random graphs, against what is slow but plainly right. */
class AlgorithmsTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void dominatorIsTheLastComponentThatEveryWayPasses(long seed) {
    var graph = random(seed, 12, 22);
    var dominators = new Dominators(graph);
    for (int root = 0; root < graph.size(); root++) {
      dominators.from(root);
      var reached = reach(graph, root, -1);
      assertThat(dominators.reached()).isEqualTo(reached.cardinality());
      for (int component : reached.stream().filter(at -> at != dominators.at(0)).toArray()) {
        assertThat(chain(dominators, root, component)).isEqualTo(gates(graph, root, component));
      }
    }
  }

  private static BitSet chain(Dominators dominators, int root, int component) {
    var chain = new BitSet();
    for (int at = component; at != root; ) {
      at = dominators.of(at);
      chain.set(at);
    }
    return chain;
  }

  /** Returns the components without which there is no way from the root to another one. */
  private static BitSet gates(Digraph graph, int root, int component) {
    var gates = new BitSet();
    for (int without = 0; without < graph.size(); without++) {
      var onTheWay = without != component && !reach(graph, root, without).get(component);
      gates.set(without, component != root && onTheWay);
    }
    return gates;
  }

  private static BitSet reach(Digraph graph, int root, int without) {
    var reached = new BitSet();
    var queue = new ArrayList<Integer>();
    if (root != without) {
      reached.set(root);
      queue.add(root);
    }
    for (int at = 0; at < queue.size(); at++) {
      for (int arc : graph.outgoing().of(queue.get(at)).toArray()) {
        int to = graph.to()[arc];
        if (to != without && !reached.get(to)) {
          reached.set(to);
          queue.add(to);
        }
      }
    }
    return reached;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void orderPutsCallersFirstOnceClosingArcsAreLeftOut(long seed) {
    var graph = random(seed, 15, 40);
    var order = CallOrder.of(graph, new BitSet());
    var places = new int[graph.size()];
    for (int place = 0; place < places.length; place++) {
      places[order.at(place)] = place;
    }
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      var forward = places[graph.from()[arc]] < places[graph.to()[arc]];
      assertThat(forward).isNotEqualTo(order.closing().get(arc));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void betweennessFromAllComponentsIsThatOfJgrapht(long seed) {
    var model = randomModel(seed, 12, 30);
    var topology = model.topology();
    var plain = new DefaultDirectedGraph<Integer, DefaultEdge>(DefaultEdge.class);
    for (int component = 0; component < topology.size(); component++) {
      plain.addVertex(component);
      model.facts().add(topology.component(component), Arch.term("entryPoint"));
    }
    for (int flow = 0; flow < topology.flowCount(); flow++) {
      plain.addEdge(topology.from(flow), topology.to(flow));
      model.facts().add(topology.flow(flow), Arch.term("hardDependency"));
    }
    new Bottlenecks().addTo(model);
    var expected = new BetweennessCentrality<>(plain).getScores();
    double pairs =
        IntStream.range(0, topology.size())
            .map(root -> reach(model.needs(), root, -1).cardinality() - 1)
            .sum();
    for (int component = 0; component < topology.size(); component++) {
      var share = model.facts().number(topology.component(component), Arch.term("betweenness"));
      assertThat(share.orElse(0)).isCloseTo(expected.get(component) / pairs, within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void orderOfTheFactsDoesNotMatter(long seed) {
    var given = Given.model("");
    fill(given, new Random(seed), 15, 40);
    List<Triple> triples = new ArrayList<>(given.graph().stream().toList());
    Collections.shuffle(triples, new Random(seed));
    var shuffled = GraphMemFactory.createGraphMem2();
    triples.forEach(shuffled::add);
    given.derive();
    new Given(shuffled, given.prefixes()).derive();
    assertThat(shuffled.isIsomorphicWith(given.graph())).isTrue();
  }

  private static Digraph random(long seed, int components, int flows) {
    var model = randomModel(seed, components, flows);
    return Digraph.of(model.topology(), flow -> true).build();
  }

  private static Model randomModel(long seed, int components, int flows) {
    var given = Given.model("");
    fill(given, new Random(seed), components, flows);
    return given.model();
  }

  /** Makes components and flows between different ones, at most one for each pair. */
  private static void fill(Given given, Random random, int components, int flows) {
    for (int number = 0; number < components; number++) {
      given.graph().add(given.node("c:x" + number), StandardTerms.TYPE, Arch.COMPONENT);
    }
    for (int number = 0; number < flows; number++) {
      int from = random.nextInt(components);
      int to = (from + 1 + random.nextInt(components - 1)) % components;
      var flow = given.node("f:" + from + "-" + to);
      given.graph().add(flow, StandardTerms.TYPE, Arch.FLOW);
      given.graph().add(flow, Arch.term("from"), given.node("c:x" + from));
      given.graph().add(flow, Arch.term("to"), given.node("c:x" + to));
      given.graph().add(flow, Arch.term("mode"), Arch.term("synchronous"));
    }
  }
}
