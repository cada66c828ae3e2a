package dev.plumbline.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * An index by predicate for nodes with very many triples. It is built on the first lookup of a node
 * and then kept up to date.
 */
final class PredicateIndex {
  private static final int FEWEST = 100;

  private final Function<Node, Iterator<Triple>> triples;
  private final Map<Node, Map<Node, List<Triple>>> hubs = new ConcurrentHashMap<>();

  /** Makes the index of subjects, or of objects, of which the function gives all triples. */
  PredicateIndex(Function<Node, Iterator<Triple>> triples) {
    this.triples = triples;
  }

  /** Returns the node's triples with the predicate. */
  List<Triple> find(Node node, Node predicate) {
    return find(node, predicate, Integer.MAX_VALUE);
  }

  boolean contains(Node node, Node predicate) {
    return !find(node, predicate, 1).isEmpty();
  }

  private List<Triple> find(Node node, Node predicate, int enough) {
    var hub = hubs.get(node);
    if (hub != null) {
      return hub.getOrDefault(predicate, List.of());
    }
    // Terms begin alike and are often as long: hashes, which are kept, tell them apart sooner.
    int hash = predicate.hashCode();
    var found = new ArrayList<Triple>();
    var all = triples.apply(node);
    for (int seen = 0; seen < FEWEST && found.size() < enough && all.hasNext(); seen++) {
      var triple = all.next();
      var other = triple.getPredicate();
      if (other == predicate || other.hashCode() == hash && other.equals(predicate)) {
        found.add(triple);
      }
    }
    boolean done = found.size() == enough || !all.hasNext();
    return done ? found : byPredicate(node).getOrDefault(predicate, List.of());
  }

  private Map<Node, List<Triple>> byPredicate(Node node) {
    return hubs.computeIfAbsent(
        node,
        hub -> {
          var sorted = new HashMap<Node, List<Triple>>();
          triples.apply(hub).forEachRemaining(triple -> add(triple, sorted));
          return sorted;
        });
  }

  private static void add(Triple triple, Map<Node, List<Triple>> hub) {
    hub.computeIfAbsent(triple.getPredicate(), predicate -> new ArrayList<>()).add(triple);
  }

  /** Notes a triple that the node did not have. */
  void added(Node node, Triple triple) {
    var hub = hubs.get(node);
    if (hub != null) {
      add(triple, hub);
    }
  }

  void forget(Node node) {
    hubs.remove(node);
  }

  void clear() {
    hubs.clear();
  }
}
