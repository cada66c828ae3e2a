package dev.plumbline.lift.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** What catalogues state, as triples in their order. */
final class Said {
  private final List<Triple> triples = new ArrayList<>();
  private final Map<Node, List<Triple>> bySubject = new HashMap<>();

  void add(Node subject, Node predicate, Node object) {
    var triple = Triple.create(subject, predicate, object);
    triples.add(triple);
    bySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(triple);
  }

  void add(Node subject, Node predicate, String text) {
    add(subject, predicate, NodeFactory.createLiteralString(text));
  }

  void add(Node subject, Node predicate, boolean holds) {
    var text = String.valueOf(holds);
    add(subject, predicate, NodeFactory.createLiteralDT(text, XSDDatatype.XSDboolean));
  }

  boolean has(Node subject, Node predicate) {
    return about(subject).stream().anyMatch(triple -> triple.getPredicate().equals(predicate));
  }

  List<Triple> about(Node subject) {
    return List.copyOf(bySubject.getOrDefault(subject, List.of()));
  }

  List<Triple> all() {
    return List.copyOf(triples);
  }
}
