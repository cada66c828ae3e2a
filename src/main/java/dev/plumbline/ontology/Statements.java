package dev.plumbline.ontology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The ontology's triples by subject, in the order of the files, which a graph does not keep. */
final class Statements {
  private final Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();

  Statements(List<Triple> triples) {
    for (var triple : triples) {
      bySubject.computeIfAbsent(triple.getSubject(), subject -> new ArrayList<>(8)).add(triple);
    }
  }

  /** Returns all subjects, in the order of the files. */
  Set<Node> subjects() {
    return bySubject.keySet();
  }

  /** Returns the objects in the order of the files; loops, because every start asks thousands. */
  List<Node> objects(Node subject, Node predicate) {
    var found = new ArrayList<Node>(4);
    for (var triple : about(subject)) {
      if (triple.getPredicate().equals(predicate)) {
        found.add(triple.getObject());
      }
    }
    return found;
  }

  Optional<Node> object(Node subject, Node predicate) {
    for (var triple : about(subject)) {
      if (triple.getPredicate().equals(predicate)) {
        return Optional.of(triple.getObject());
      }
    }
    return Optional.empty();
  }

  /** Returns what is stated of the subject. */
  List<Triple> about(Node subject) {
    return bySubject.getOrDefault(subject, List.of());
  }

  List<String> texts(Node subject, Node predicate) {
    var found = new ArrayList<String>(4);
    for (var object : objects(subject, predicate)) {
      found.add(object.getLiteralLexicalForm());
    }
    return found;
  }

  Optional<String> text(Node subject, Node predicate) {
    return object(subject, predicate).map(Node::getLiteralLexicalForm);
  }

  Optional<String> iri(Node subject, Node predicate) {
    return object(subject, predicate).map(Node::getURI);
  }

  boolean holds(Node subject, Node predicate) {
    return text(subject, predicate).filter("true"::equals).isPresent();
  }
}
